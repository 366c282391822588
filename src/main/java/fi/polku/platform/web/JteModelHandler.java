package fi.polku.platform.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes a page that a controller returns as its typed template. */
final class JteModelHandler implements HandlerMethodReturnValueHandler {
    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return JteModel.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object page,
            MethodParameter type,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws Exception {
        container.setRequestHandled(true);
        if (page instanceof JteModel model) {
            write(
                    model,
                    Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
        }
    }

    static void write(JteModel model, HttpServletResponse response) throws java.io.IOException {
        var out = new Utf8ByteOutput();
        model.render(out);
        response.setContentType("text/html;charset=UTF-8");
        // At once: what lies between here and the socket looks at every piece that is written.
        var page = new ByteArrayOutputStream(out.getContentLength());
        out.writeTo(page);
        response.setContentLength(page.size());
        page.writeTo(response.getOutputStream());
    }
}
