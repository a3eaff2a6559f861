package org.storycorner.pictures;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Pages of which each drawing is tagged with its words, as its letters are outlines that no screen reader can read. */
public final class TaggedPages implements AutoCloseable {

    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final Map<Integer, PDParentTreeValue> parents = new TreeMap<>();
    private PDPage page = new PDPage(PDRectangle.A4);
    private COSArray marks = new COSArray();

    public TaggedPages(PDDocument document, String language, String title) {
        this.document = document;
        root.appendKid(whole);
        var catalog = document.getDocumentCatalog();
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        catalog.setLanguage(language);
        catalog.setStructureTreeRoot(root);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(title);
    }

    /** Begins the next page, A4 upright. */
    public void next() {
        next(PDRectangle.A4);
    }

    /** Begins the next page, in this size. */
    public void next(PDRectangle size) {
        page = new PDPage(size);
        page.setStructParents(document.getNumberOfPages());
        document.addPage(page);
        marks = new COSArray();
        parents.put(page.getStructParents(), new PDParentTreeValue(marks));
    }

    /** Draws a figure that these words describe; measures are millimetres from the top left. */
    public void figure(String words, Consumer<Graphics2D> drawing) throws IOException {
        var figure = element(StandardStructureTypes.Figure);
        figure.setAlternateDescription(words);
        draw(figure, drawing);
    }

    /** Draws these words as a paragraph. */
    public void paragraph(String words, Consumer<Graphics2D> drawing) throws IOException {
        var paragraph = element(StandardStructureTypes.P);
        paragraph.setActualText(words);
        draw(paragraph, drawing);
    }

    /** Draws these words as a heading or a paragraph ({@link StandardStructureTypes}) in a language of their own. */
    public void text(String type, String language, String words, Consumer<Graphics2D> drawing) throws IOException {
        var element = element(type);
        element.setLanguage(language);
        element.setActualText(words);
        draw(element, drawing);
    }

    /** Draws what tells nothing that the words do not. */
    public void decoration(Consumer<Graphics2D> drawing) throws IOException {
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.drawForm(form(drawing));
            content.endMarkedContent();
        }
    }

    @Override
    public void close() {
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }

    private PDStructureElement element(String type) {
        var element = new PDStructureElement(type, whole);
        element.setPage(page);
        whole.appendKid(element);
        return element;
    }

    private void draw(PDStructureElement element, Consumer<Graphics2D> drawing) throws IOException {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, marks.size());
        element.appendKid(marks.size());
        marks.add(element);
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginMarkedContent(
                    COSName.getPDFName(element.getStructureType()), PDPropertyList.create(properties));
            content.drawForm(form(drawing));
            content.endMarkedContent();
        }
    }

    private PDFormXObject form(Consumer<Graphics2D> drawing) throws IOException {
        var graphics = new PdfBoxGraphics2D(document, page.getMediaBox());
        graphics.scale(CardSheets.points(1), CardSheets.points(1));
        drawing.accept(graphics);
        graphics.dispose();
        return graphics.getXFormObject();
    }
}
