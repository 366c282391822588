package fi.polku.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.polku.access.Accounts;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.decision.DecisionWorld;
import fi.polku.decision.Decisions;
import fi.polku.decision.Initiations;
import fi.polku.kernel.ServiceTask;
import fi.polku.testing.As;
import fi.polku.testing.DatabaseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A printed decision, read as a screen reader reads it,")
class DocumentPdfIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Set<String> PAINTS =
            Set.of("Tj", "TJ", "'", "\"", "f", "f*", "S", "s", "B", "b", "Do", "sh");

    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Initiations initiations;
    @Autowired Decisions decisions;

    /** An element of the structure with the text that hangs on it. */
    private record Element(String type, String text) {}

    private byte[] printed() throws Exception {
        var world = new DecisionWorld(clients, accounts, relationships, initiations, decisions);
        var inka = world.inka();
        var client = world.client(LocalDate.of(1941, 5, 2), TODAY);
        var matter =
                world.matter(
                        inka, client, ServiceTask.IAKKAAT, LocalDateTime.of(2026, 3, 2, 10, 0));
        var id =
                world.signed(
                        inka,
                        matter,
                        DecisionWorld.draft(TODAY, "KOTIHOITO", "TUKIPALVELUT", "-LIIKKUMINEN"));
        var answer =
                mvc.perform(
                                get("/my/decisions/" + id.value() + "/pdf")
                                        .with(As.as(world.self(client))))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        return answer.getContentAsByteArray();
    }

    @Test
    @DisplayName(
            "tells its language, its title, its parts in order, its tables, and leaves nothing untagged")
    void accessible() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(printed())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo()).isNotNull();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("fi");
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Päätös, ");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getDocumentOutline()).isNotNull();
            var xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("pdfuaid");

            var elements = elements(pdf);
            assertThat(headings(elements))
                    .containsExactly(
                            "H1 Päätös",
                            "H2 Ratkaisu",
                            "H2 Perustelut",
                            "H2 Selvitys",
                            "H2 Sovelletut säännökset",
                            "H2 Lisätietoja antaa",
                            "H2 Oikaisuvaatimus");
            String read =
                    String.join(
                            " ",
                            elements.stream()
                                    .map(Element::text)
                                    .filter(t -> !t.isEmpty())
                                    .toList());
            assertThat(read.replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "Päätös",
                            "Asiakas",
                            "Aino Testilä",
                            "Ratkaisu",
                            "Haettu myönnetään osittain",
                            "Kotihoito",
                            "kaksi tuntia viikossa",
                            "Tukipalvelut",
                            "Liikkumista tukevat palvelut",
                            "Asiakas ei selviä kotona yksin.",
                            "Oikaisuvaatimus",
                            "Kirjaamo");
            assertThat(elements.stream().filter(e -> e.type().equals("TH"))).hasSize(4 + 3);
            assertThat(elements.stream().filter(e -> e.type().equals("TD"))).hasSize(3 * 3);
            tagged(pdf);
            embedded(pdf);
        }
    }

    private static List<String> headings(List<Element> elements) {
        return elements.stream()
                .filter(e -> e.type().matches("H[1-6]"))
                .map(e -> e.type() + " " + e.text().strip())
                .toList();
    }

    /** The structure tree walked from its root, as a screen reader does. */
    private static List<Element> elements(PDDocument pdf) throws IOException {
        var found = new ArrayList<Element>();
        var marked = new ArrayList<List<PDMarkedContent>>();
        for (PDPage page : pdf.getPages()) {
            var extractor = new Marked();
            extractor.processPage(page);
            marked.add(extractor.getMarkedContents());
        }
        walk(pdf, pdf.getDocumentCatalog().getStructureTreeRoot(), marked, found, -1);
        return found;
    }

    /** Properties stand in the resources of the page, by name. */
    private static final class Marked extends PDFMarkedContentExtractor {
        Marked() {
            super();
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
            super.beginMarkedContentSequence(
                    tag, properties == null ? named(getResources(), tag) : properties);
        }
    }

    private static @Nullable COSDictionary named(PDResources resources, COSName name) {
        var list = resources.getProperties(name);
        return list == null ? null : list.getCOSObject();
    }

    private static void walk(
            PDDocument pdf,
            PDStructureNode node,
            List<List<PDMarkedContent>> marked,
            List<Element> found,
            int owner) {
        int place = owner;
        if (node instanceof PDStructureElement element) {
            // Text belongs to the nearest heading, paragraph or cell above it.
            if (element.getStructureType().matches("H[1-6]|P|TH|TD")) {
                place = found.size();
                found.add(new Element(element.getStructureType(), ""));
            }
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                walk(pdf, element, marked, found, place);
            } else if (place >= 0 && node instanceof PDStructureElement element) {
                int mcid = -1;
                PDPage page = element.getPage();
                if (kid instanceof Integer number) {
                    mcid = number;
                } else if (kid instanceof PDMarkedContentReference reference) {
                    mcid = reference.getMCID();
                    page = reference.getPage() == null ? page : reference.getPage();
                }
                if (mcid >= 0 && page != null) {
                    String text = text(marked.get(pdf.getPages().indexOf(page)), mcid);
                    var at = found.get(place);
                    found.set(place, new Element(at.type(), at.text() + text));
                }
            }
        }
    }

    private static String text(List<PDMarkedContent> contents, int mcid) {
        var text = new StringBuilder();
        for (var content : contents) {
            if (content.getMCID() == mcid) {
                for (Object part : content.getContents()) {
                    if (part instanceof TextPosition position) {
                        text.append(position.getUnicode());
                    }
                }
                text.append(' ');
            }
        }
        return text.toString();
    }

    /** Everything that is painted is either in the structure or marked as decoration. */
    private static void tagged(PDDocument pdf) throws IOException {
        var inTree = new HashSet<String>();
        collect(pdf, pdf.getDocumentCatalog().getStructureTreeRoot(), inTree);
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            var open = new ArrayList<Object>();
            var operands = new ArrayList<Object>();
            var parser = new PDFStreamParser(page);
            for (Object token = parser.parseNextToken();
                    token != null;
                    token = parser.parseNextToken()) {
                if (!(token instanceof Operator operator)) {
                    operands.add(token);
                    continue;
                }
                String name = operator.getName();
                if (name.equals("BDC") || name.equals("BMC")) {
                    open.add(List.copyOf(operands));
                } else if (name.equals("EMC")) {
                    open.removeLast();
                } else if (PAINTS.contains(name)) {
                    assertThat(open).as("painted outside of the structure: " + name).isNotEmpty();
                    assertThat(known(open, page.getResources(), number, inTree))
                            .as(open.toString())
                            .isTrue();
                }
                operands.clear();
            }
            number++;
        }
    }

    private static boolean known(
            List<Object> open, PDResources resources, int page, Set<String> inTree) {
        for (Object one : open) {
            var operands = (List<?>) one;
            if (COSName.getPDFName("Artifact").equals(operands.getFirst())) {
                return true;
            }
            COSDictionary dictionary =
                    operands.getLast() instanceof COSName name
                            ? named(resources, name)
                            : operands.getLast() instanceof COSDictionary given ? given : null;
            if (dictionary != null
                    && dictionary.getDictionaryObject(COSName.MCID) instanceof COSInteger mcid
                    && inTree.contains(page + " " + mcid.intValue())) {
                return true;
            }
        }
        return false;
    }

    private static void collect(PDDocument pdf, PDStructureNode node, Set<String> inTree) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                collect(pdf, element, inTree);
            } else if (node instanceof PDStructureElement element) {
                PDPage page = element.getPage();
                if (kid instanceof PDMarkedContentReference reference) {
                    page = reference.getPage() == null ? page : reference.getPage();
                    inTree.add(pdf.getPages().indexOf(page) + " " + reference.getMCID());
                } else if (kid instanceof Integer mcid) {
                    inTree.add(pdf.getPages().indexOf(page) + " " + mcid);
                }
            }
        }
    }

    private static void embedded(PDDocument pdf) throws IOException {
        int fonts = 0;
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                fonts++;
            }
        }
        assertThat(fonts).isPositive();
    }
}
