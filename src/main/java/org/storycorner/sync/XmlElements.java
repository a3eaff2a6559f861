package org.storycorner.sync;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of a document that a server sent, in the order in which they begin. Nothing outside the document is fetched
 * and no document type is read; what is not well-formed to its very end has no elements at all.
 */
final class XmlElements {

    /**
     * One element.
     *
     * @param path local names from the root down, such as {@code /xforms/xform/formID}
     * @param attributes by local name
     * @param text what stands directly in it
     */
    record Element(String path, Map<String, String> attributes, String text) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** To look it up costs more than to read an answer with it. */
    private static final XMLInputFactory READERS = factory();

    private XmlElements() {}

    static List<Element> of(String document) {
        try {
            return read(READERS.createXMLStreamReader(new StringReader(document)));
        } catch (XMLStreamException notWellFormed) {
            return List.of();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static List<Element> read(XMLStreamReader xml) throws XMLStreamException {
        var begun = new ArrayList<Begun>();
        Deque<Begun> open = new ArrayDeque<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var above = open.isEmpty() ? "" : open.getFirst().path;
                    var element = new Begun(above + "/" + xml.getLocalName(), attributes(xml), new StringBuilder());
                    open.push(element);
                    begun.add(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.getFirst().text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("No document type is read");
                default -> {
                    // comments and processing instructions say nothing here
                }
            }
        }
        return begun.stream().map(Begun::finished).toList();
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        var attributes = new HashMap<String, String>();
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        return attributes;
    }

    /** An element that may still grow. */
    private record Begun(String path, Map<String, String> attributes, StringBuilder text) {

        Element finished() {
            return new Element(path, Map.copyOf(attributes), text.toString());
        }
    }
}
