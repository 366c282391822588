package fi.polku.platform.guard;

/** How deep the brackets of a JSON body go, counted without building anything of it. */
final class JsonDepth {
    private JsonDepth() {}

    /** The depth, or the first one beyond the most that matters; 0 for what is not JSON. */
    static int of(byte[] body, int most) {
        int at = 0;
        while (at < body.length && body[at] <= ' ') {
            at++;
        }
        if (at == body.length || (body[at] != '{' && body[at] != '[')) {
            return 0;
        }
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (; at < body.length; at++) {
            byte sign = body[at];
            if (quoted) {
                if (sign == '\\') {
                    at++;
                } else if (sign == '"') {
                    quoted = false;
                }
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == '{' || sign == '[') {
                depth++;
                deepest = Math.max(deepest, depth);
                if (deepest > most) {
                    return deepest;
                }
            } else if (sign == '}' || sign == ']') {
                depth--;
            }
        }
        return deepest;
    }
}
