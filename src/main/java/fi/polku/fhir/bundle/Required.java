package fi.polku.fhir.bundle;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Refuses a resource that lacks an element which its type must have. */
@Component
class Required {
    private final FhirContext context;

    Required(FhirContext context) {
        this.context = context;
    }

    void check(String path, Resource resource) {
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
                    throw Wrong.element(
                            path + "." + name, "The element " + path + "." + name + " is missing.");
                }
                continue;
            }
            int i = 0;
            for (IBase value : values) {
                String at = path + "." + name + (child.getMax() == 1 ? "" : "[" + i + "]");
                i++;
                BaseRuntimeElementDefinition<?> type =
                        context.getElementDefinition(value.getClass());
                if (depth < 4
                        && type instanceof BaseRuntimeElementCompositeDefinition<?> composite
                        && !(value instanceof Resource)) {
                    check(at, value, composite, depth + 1);
                }
            }
        }
    }
}
