package fi.polku.assessment;

import fi.polku.kernel.Register;
import java.util.Set;

/** What is assessed: care, social need, or both together in a joint service. */
public enum AssessmentKind {
    CARE(Register.PATIENT),
    NEED(Register.SOCIAL_WELFARE),
    BOTH(Register.PATIENT, Register.SOCIAL_WELFARE);

    private final Set<Register> registers;

    AssessmentKind(Register... registers) {
        this.registers = Set.of(registers);
    }

    /** The registers that its records belong to. */
    public Set<Register> registers() {
        return registers;
    }

    public boolean care() {
        return this != NEED;
    }

    public boolean need() {
        return this != CARE;
    }
}
