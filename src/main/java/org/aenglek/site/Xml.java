package org.aenglek.site;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML element by element; what XML 1.0 cannot carry is left out of texts. */
public final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  /** What stands inside an element. */
  public interface Inside {
    void write();
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  public Xml() {
    try {
      writer = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  public Xml element(String name, Map<String, String> attributes, Inside inside) {
    return step(
        () -> {
          writer.writeStartElement(name);
          for (var attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), clean(attribute.getValue()));
          }
          inside.write();
          writer.writeEndElement();
        });
  }

  public Xml element(String name, Inside inside) {
    return element(name, Map.of(), inside);
  }

  public Xml empty(String name, Map<String, String> attributes) {
    return step(
        () -> {
          writer.writeEmptyElement(name);
          for (var attribute : attributes.entrySet()) {
            writer.writeAttribute(attribute.getKey(), clean(attribute.getValue()));
          }
        });
  }

  public Xml text(String name, Map<String, String> attributes, String text) {
    return element(name, attributes, () -> step(() -> writer.writeCharacters(clean(text))));
  }

  public Xml text(String name, String text) {
    return text(name, Map.of(), text);
  }

  public byte[] bytes() {
    step(writer::writeEndDocument);
    step(writer::close);
    return bytes.toByteArray();
  }

  private Xml step(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  private static String clean(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
