package fi.polku.fhir.server;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/**
 * Refuses a resource that lacks an element which its type must have, or has a text that no database
 * can keep: of the control signs FHIR allows tab and line breaks.
 */
@Component
public class Elements {
    private final FhirContext context;

    Elements(FhirContext context) {
        this.context = context;
    }

    public void check(String path, Resource resource) {
        check(path, resource, context.getResourceDefinition(resource), 0);
    }

    private void check(
            String path,
            IBase element,
            BaseRuntimeElementCompositeDefinition<?> definition,
            int depth) {
        for (BaseRuntimeChildDefinition child : definition.getChildren()) {
            var values = child.getAccessor().getValues(element);
            String name = child.getElementName().replace("[x]", "");
            if (values.isEmpty() || values.stream().allMatch(IBase::isEmpty)) {
                if (child.getMin() > 0) {
                    throw wrong(
                            path + "." + name, "The element " + path + "." + name + " is missing.");
                }
                continue;
            }
            int i = 0;
            for (IBase value : values) {
                String at = path + "." + name + (child.getMax() == 1 ? "" : "[" + i + "]");
                i++;
                if (value instanceof IPrimitiveType<?> text
                        && String.valueOf(text.getValueAsString()).indexOf('\0') >= 0) {
                    throw wrong(at, "The text of " + at + " has a control character in it.");
                }
                BaseRuntimeElementDefinition<?> type =
                        context.getElementDefinition(value.getClass());
                if (depth < 12
                        && type instanceof BaseRuntimeElementCompositeDefinition<?> composite
                        && !(value instanceof Resource)) {
                    check(at, value, composite, depth + 1);
                }
            }
        }
    }

    private static UnprocessableEntityException wrong(String path, String why) {
        return new UnprocessableEntityException(
                why, Outcomes.outcome(IssueType.INVALID, why, path));
    }
}
