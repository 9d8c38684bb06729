package org.aenglek.site;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aenglek.base.LocalText;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Long texts, entered as CommonMark. HTML in them is shown as it was typed and never carried out,
 * links lead only where a link may lead, and a picture from elsewhere is only its words, as nothing
 * is fetched from other sites.
 */
public final class Prose {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
          .attributeProviderFactory(context -> Prose::describe)
          .build();

  private Prose() {}

  /** Pictures are fetched when they come into sight. */
  private static void describe(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("img")) attributes.put("loading", "lazy");
  }

  /** The text in the reader's language, marked with its own language where it is another. */
  public static Content show(Ui ui, LocalText markdown) {
    return show(ui, markdown, picture -> "");
  }

  /**
   * The same, with pictures of our own.
   *
   * @param pictures the address of what a text names; empty for what is not ours
   */
  static Content show(Ui ui, LocalText markdown, UnaryOperator<String> pictures) {
    var shown = markdown.in(ui.lang());
    var mark = shown.lang() == ui.lang() ? "" : " lang=\"" + shown.lang().tag() + "\"";
    return output -> {
      output.writeContent("<div class=\"prose\"" + mark + ">");
      output.writeContent(html(shown.text(), pictures));
      output.writeContent("</div>");
    };
  }

  static String html(String markdown) {
    return html(markdown, picture -> "");
  }

  private static String html(String markdown, UnaryOperator<String> pictures) {
    var document = PARSER.parse(markdown);
    document.accept(new Fitted(pictures));
    return RENDERER.render(document);
  }

  /** Fits a text into a page, which has its one first heading already. */
  private static final class Fitted extends AbstractVisitor {
    private static final int SECOND = 2;
    private final UnaryOperator<String> pictures;

    Fitted(UnaryOperator<String> pictures) {
      this.pictures = pictures;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.max(SECOND, heading.getLevel()));
      visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
      var own = pictures.apply(image.getDestination());
      if (!own.isEmpty()) {
        image.setDestination(own);
        return;
      }
      Node words = image.getFirstChild();
      while (words != null) {
        var next = words.getNext();
        image.insertBefore(words);
        words = next;
      }
      image.unlink();
    }
  }
}
