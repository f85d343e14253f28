package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDListBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a PDF holds besides the text that is drawn on its pages, and what of that is not shown.
class PdfPartsTest {
    @TempDir private Path folder;

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage();
    private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    @BeforeEach
    void aPage() {
        document.addPage(page);
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private void draw(Drawing drawing) throws IOException {
        var append = PDPageContentStream.AppendMode.APPEND;
        try (var content = new PDPageContentStream(document, page, append, true)) {
            drawing.on(content);
        }
    }

    private void show(PDPageContentStream content, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, 11);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private DocumentText read() throws IOException {
        var file = folder.resolve("a.pdf");
        try (document) {
            document.save(file.toFile());
        }
        return DocumentReader.read(file, ReadingLimits.DEFAULT);
    }

    private String text() throws IOException {
        return read().pages().getFirst().text();
    }

    private <F extends PDTerminalField> F field(F field) throws IOException {
        return field(field, List.of(field.getWidgets().getFirst()));
    }

    private <F extends PDTerminalField> F field(F field, List<PDAnnotationWidget> widgets)
            throws IOException {
        var form = field.getAcroForm();
        field.setPartialName("f" + form.getFields().size());
        form.getFields().add(field);
        for (PDAnnotationWidget widget : widgets) {
            widget.setRectangle(new PDRectangle(60, 600, 300, 20));
            widget.setPage(page);
            page.getAnnotations().add(widget);
        }
        return field;
    }

    private PDAcroForm form() {
        var form = new PDAcroForm(document);
        var resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), font);
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 10 Tf 0 g");
        document.getDocumentCatalog().setAcroForm(form);
        return form;
    }

    @Test
    void whatWasChosenInAFormIsReadInTheWordsThatAreShown() throws IOException {
        var form = form();
        var one = field(new PDComboBox(form));
        one.setOptions(List.of("se", "fi"), List.of("Sweden", "Finland"));
        one.setValue("fi");
        var several = field(new PDListBox(form));
        several.setMultiSelect(true);
        several.setOptions(List.of("Forestry", "Mining", "Space"));
        several.setValue(List.of("Forestry", "Space"));

        assertThat(text()).isEqualTo("Finland\n\nForestry Space");
    }

    @Test
    void whatAFormHidesIsNotRead() throws IOException {
        var form = form();
        field(new PDTextField(form)).getCOSObject().setString(COSName.V, "Kainuu");
        var hidden = field(new PDTextField(form));
        hidden.getCOSObject().setString(COSName.V, "Unseen");
        hidden.getWidgets().getFirst().setHidden(true);
        var secret = field(new PDTextField(form));
        secret.setPassword(true);
        secret.getCOSObject().setString(COSName.V, "secret");

        assertThat(text()).isEqualTo("Kainuu");
    }

    @Test
    void aFieldAtTwoPlacesOfAPageIsReadOnceAndALongOneToo() throws IOException {
        var form = form();
        var twice = new PDTextField(form);
        var widgets = List.of(new PDAnnotationWidget(), new PDAnnotationWidget());
        widgets.forEach(widget -> widget.getCOSObject().setItem(COSName.PARENT, twice));
        field(twice, widgets).getCOSObject().setString(COSName.V, "Norrbotten");
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write("A long description".getBytes(StandardCharsets.US_ASCII));
        }
        field(new PDTextField(form)).getCOSObject().setItem(COSName.V, stream);

        assertThat(text()).isEqualTo("Norrbotten\n\nA long description");
    }

    @Test
    void aValueKeptElsewhereInTheFileIsReadAndALongOneInPart() throws IOException {
        var form = form();
        var several = field(new PDListBox(form));
        several.setMultiSelect(true);
        several.setOptions(List.of("se", "fi"), List.of("Sweden", "Finland"));
        var values = new COSArray();
        values.add(new COSObject(new COSString("fi"), new COSObjectKey(900, 0)));
        several.getCOSObject().setItem(COSName.V, values);
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write("word ".repeat(4 << 20).getBytes(StandardCharsets.US_ASCII));
        }
        field(new PDTextField(form)).getCOSObject().setItem(COSName.V, stream);

        assertThat(PdfForm.lines(page, new PdfLayers(null), ""))
                .satisfiesExactly(
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).isEqualTo("Finland"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).hasSize(1 << 24));
    }

    private <A extends PDAnnotation> A noted(A annotation, String contents) throws IOException {
        annotation.setContents(contents);
        annotation.setRectangle(new PDRectangle(60, 500, 20, 20));
        page.getAnnotations().add(annotation);
        return annotation;
    }

    @Test
    void remarksAreReadAsSuchAndOnce() throws IOException {
        draw(content -> show(content, 60, 700, "The region supports clusters."));
        noted(new PDAnnotationText(), "Which clusters?");
        noted(new PDAnnotationPopup(), "Which clusters?");
        noted(new PDAnnotationHighlight(), "supports clusters");
        noted(new PDAnnotationLink(), "Go to page 4");
        noted(new PDAnnotationText(), "Accepted set by Anna")
                .getCOSObject()
                .setString(COSName.getPDFName("StateModel"), "Review");
        noted(new PDAnnotationFreeText(), "Added box");
        noted(new PDAnnotationFreeText(), "Unseen box").setHidden(true);

        assertThat(text())
                .isEqualTo(
                        "The region supports clusters.\n\nComment: Which clusters?\n\nAdded box");
    }

    @Test
    void aRemarkInWordsOfThePageIsOneAndOneOnAHiddenLayerIsNot() throws IOException {
        draw(content -> show(content, 60, 700, "The region supports no clusters."));
        noted(new PDAnnotationText(), "no");
        noted(new PDAnnotationText(), "Unseen")
                .setOptionalContent(layer("Remarks of the office", false));
        var file = new PDComplexFileSpecification();
        file.setFile("Budget.xlsx");
        for (String said : List.of("Budget.xlsx", "See the budget")) {
            noted(new PDAnnotationFileAttachment(), said).setFile(file);
        }

        var read = read();
        assertThat(read.pages().getFirst().text())
                .isEqualTo(
                        "The region supports no clusters.\n\nComment: no\n\nComment: See the budget");
        assertThat(read.note()).endsWith("put them beside it: Budget.xlsx");
    }

    @Test
    void namesOfFilesAreToldOnceAndAThousandAtMost() {
        var tree = new PDEmbeddedFilesNameTreeNode();
        var files = new TreeMap<String, PDComplexFileSpecification>();
        for (int i = 0; i < 1_200; i++) {
            var file = new PDComplexFileSpecification();
            file.setFile("Table " + i);
            files.put("t" + i, file);
        }
        tree.setNames(files);
        var kids = new COSArray();
        kids.add(tree.getCOSObject());
        tree.getCOSObject().setItem(COSName.KIDS, kids);
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);

        assertThat(new PdfProperties(document).files()).hasSize(1_001).contains("…", "Table 0");
    }

    @Test
    void filesThatAPdfHoldsAreNamed() throws IOException {
        draw(content -> show(content, 60, 700, "Open this portfolio in another program."));
        var file = new PDComplexFileSpecification();
        file.setFile("Report.pdf");
        file.setFileUnicode("Översikt 2019.pdf");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[3])));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("r", file));
        var inner = new PDEmbeddedFilesNameTreeNode();
        inner.setKids(List.of(tree));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(inner);
        document.getDocumentCatalog().setNames(names);

        assertThat(read().note()).endsWith("put them beside it: Översikt 2019.pdf");
    }

    private PDOptionalContentGroup layer(String name, boolean isShown) {
        var catalog = document.getDocumentCatalog();
        var layers = catalog.getOCProperties();
        if (layers == null) {
            layers = new PDOptionalContentProperties();
            catalog.setOCProperties(layers);
        }
        var layer = new PDOptionalContentGroup(name);
        layers.addGroup(layer);
        layers.setGroupEnabled(layer, isShown);
        return layer;
    }

    private void show(PDPropertyList layer, float y, String text) throws IOException {
        draw(content -> {
            content.beginMarkedContent(COSName.OC, layer);
            content.beginMarkedContent(COSName.P);
            show(content, 60, y, text);
            content.endMarkedContent();
            content.endMarkedContent();
        });
    }

    @Test
    void layersThatAreNotShownAreNotRead() throws IOException {
        var english = layer("English", true);
        var german = layer("Deutsch", false);
        show(english, 700, "English text of the layer");
        show(german, 700, "Deutscher Text der Ebene");
        for (String policy : List.of("AllOn", "AnyOn", "AllOff", "AnyOff")) {
            var both = new PDOptionalContentMembershipDictionary();
            both.setOCGs(List.of(english, german));
            both.setVisibilityPolicy(COSName.getPDFName(policy));
            show(both, 500 - policy.hashCode() % 100, policy);
        }
        draw(content -> show(content, 60, 640, "Common text"));

        assertThat(text())
                .contains("English text of the layer", "Common text", "AnyOn", "AnyOff")
                .doesNotContain("Deutsch", "AllOn", "AllOff");
    }

    @Test
    void aDrawingOnALayerThatIsNotShownIsNotRead() throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(0, 0, 300, 50));
        var resources = new PDResources();
        resources.put(COSName.getPDFName("F1"), font);
        form.setResources(resources);
        try (var out = form.getContentStream().createOutputStream()) {
            out.write("BT /F1 11 Tf 5 5 Td (Unseen) Tj ET".getBytes(StandardCharsets.US_ASCII));
        }
        var hidden = layer("Draft", false);
        form.getCOSObject().setItem(COSName.OC, hidden.getCOSObject());
        draw(content -> {
            show(content, 60, 640, "Seen");
            content.drawForm(form);
        });

        assertThat(text()).isEqualTo("Seen");
    }

    @Test
    void aDrawingEndsNoPartOfThePageAndHidesNoneOfIt() throws IOException {
        var hidden = layer("Draft", false);
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(0, 0, 300, 50));
        var resources = new PDResources();
        resources.put(COSName.getPDFName("F1"), font);
        resources.put(COSName.getPDFName("L"), hidden);
        form.setResources(resources);
        try (var out = form.getContentStream().createOutputStream()) {
            out.write(
                    "EMC EMC /OC /L BDC BT /F1 11 Tf 5 5 Td (Unseen) Tj ET"
                            .getBytes(StandardCharsets.US_ASCII));
        }
        draw(content -> {
            content.drawForm(form);
            show(content, 60, 640, "Seen");
            content.beginMarkedContent(COSName.OC, hidden);
            content.drawForm(form);
            show(content, 60, 600, "Not this");
            content.endMarkedContent();
        });

        assertThat(text()).isEqualTo("Seen");
    }

    @Test
    void aPartOfWhichNothingIsKnownEndsItself() throws IOException {
        var hidden = layer("Draft", false);
        draw(content -> {
            content.beginMarkedContent(COSName.OC, hidden);
            var unknown = new PDOptionalContentGroup("Unknown");
            content.beginMarkedContent(COSName.OC, unknown);
            content.endMarkedContent();
            show(content, 60, 640, "Unseen");
            content.endMarkedContent();
            show(content, 60, 600, "Seen");
            var properties =
                    page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            properties.removeItem(properties.getKeyForValue(unknown.getCOSObject()));
        });

        assertThat(text()).isEqualTo("Seen");
    }

    @Test
    void brokenWordsOnLayersHideNothing() throws IOException {
        var several = new PDOptionalContentMembershipDictionary();
        var itself = new COSArray();
        itself.add(several.getCOSObject());
        several.getCOSObject().setItem(COSName.OCGS, itself);
        assertThat(new PdfLayers(null).isHidden(several)).isFalse();

        var layer = layer("Map", true);
        document.getDocumentCatalog()
                .getOCProperties()
                .getCOSObject()
                .getCOSDictionary(COSName.D)
                .setName(COSName.BASE_STATE, "Sometimes");
        show(layer, 700, "Seen");
        draw(content -> show(content, 60, 640, "Seen too"));
        var read = read();
        assertThat(read.pages().getFirst().text()).contains("Seen", "Seen too");
        assertThat(read.note()).isNull();
    }

    @Test
    void titleAndYearAreThoseOfTheMetadataWhereNothingElseSaysThem() throws IOException {
        draw(content -> show(content, 60, 700, "Plan for Kainuu"));
        var metadata =
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                        + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                        + " xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmp:CreateDate='2018-03-02'>"
                        + "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Plan for Kainuu</rdf:li>"
                        + "</rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>";
        document.getDocumentCatalog()
                .setMetadata(
                        new PDMetadata(
                                document,
                                new ByteArrayInputStream(
                                        metadata.getBytes(StandardCharsets.UTF_8))));

        var read = read();
        assertThat(read.title()).isEqualTo("Plan for Kainuu");
        assertThat(read.made()).isEqualTo(2018);
    }
}
