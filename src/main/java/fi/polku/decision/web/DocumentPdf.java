package fi.polku.decision.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fi.polku.platform.text.Texts;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import views.Templates;

/**
 * Prints a document as an accessible file (PDF/UA): tagged, with its language, title, headings,
 * tables and bookmarks, and its own letters inside. Nothing is fetched from anywhere.
 */
@Component
class DocumentPdf {
    private static final String STYLE = new String(file("print.css"), StandardCharsets.UTF_8);
    private static final byte[] REGULAR = file("font/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = file("font/LiberationSans-Bold.ttf");

    private final Templates views;

    DocumentPdf(Templates views) {
        this.views = views;
        XRLog.setLoggingEnabled(false);
    }

    byte[] print(Texts t, PrintPage page) {
        var html = new StringOutput();
        Content style = o -> o.writeContent("<style>" + STYLE + "</style>");
        views.decisionPrint(t, page, style).render(html);
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.useUriResolver((base, uri) -> null);
        builder.useFont(
                () -> new ByteArrayInputStream(REGULAR),
                "Polku Sans",
                400,
                BaseRendererBuilder.FontStyle.NORMAL,
                true);
        builder.useFont(
                () -> new ByteArrayInputStream(BOLD),
                "Polku Sans",
                700,
                BaseRendererBuilder.FontStyle.NORMAL,
                true);
        builder.withProducer("Polku");
        builder.withHtmlContent(html.toString(), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static byte[] file(String name) {
        String path = "/decision/" + name;
        try (InputStream file =
                Objects.requireNonNull(DocumentPdf.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
