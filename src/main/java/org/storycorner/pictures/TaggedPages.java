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

/** Pages of which each drawing is tagged with its words, for screen readers. */
public final class TaggedPages implements AutoCloseable {

    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final Map<Integer, PDParentTreeValue> parents = new TreeMap<>();
    private PDPage page = new PDPage(PDRectangle.A4);
    private COSArray marks = new COSArray();
    private PDPageContentStream content;

    /** A drawing onto a page, in points from the bottom left. */
    @FunctionalInterface
    public interface PageDrawing {
        void draw(PDPageContentStream content) throws IOException;
    }

    public TaggedPages(PDDocument document, String language, String title) throws IOException {
        this.document = document;
        this.content = open();
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
    public void next() throws IOException {
        next(PDRectangle.A4);
    }

    /** Begins the next page, in this size. */
    public void next(PDRectangle size) throws IOException {
        content.close();
        page = new PDPage(size);
        page.setStructParents(document.getNumberOfPages());
        document.addPage(page);
        content = open();
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
        var drawn = form(drawing);
        artifact(page -> page.drawForm(drawn));
    }

    /** Draws directly onto the page what is an element of this kind and says these words. */
    public void element(String kind, String words, PageDrawing drawing) throws IOException {
        var element = element(kind);
        element.setActualText(words);
        var content = marked(element);
        drawing.draw(content);
        content.endMarkedContent();
    }

    /** Draws directly onto the page what a screen reader leaves out. */
    public void artifact(PageDrawing drawing) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        drawing.draw(content);
        content.endMarkedContent();
    }

    /** What can be drawn again and again, on as many pages as there are; measures are millimetres from the top left. */
    public PDFormXObject form(Consumer<Graphics2D> drawing) throws IOException {
        var graphics = new PdfBoxGraphics2D(document, page.getMediaBox());
        graphics.scale(CardSheets.points(1), CardSheets.points(1));
        drawing.accept(graphics);
        graphics.dispose();
        return graphics.getXFormObject();
    }

    @Override
    public void close() throws IOException {
        content.close();
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }

    private PDPageContentStream open() throws IOException {
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, true);
    }

    private PDStructureElement element(String type) {
        var element = new PDStructureElement(type, whole);
        element.setPage(page);
        whole.appendKid(element);
        return element;
    }

    private void draw(PDStructureElement element, Consumer<Graphics2D> drawing) throws IOException {
        marked(element).drawForm(form(drawing));
        content.endMarkedContent();
    }

    private PDPageContentStream marked(PDStructureElement element) throws IOException {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, marks.size());
        element.appendKid(marks.size());
        marks.add(element);
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), PDPropertyList.create(properties));
        return content;
    }
}
