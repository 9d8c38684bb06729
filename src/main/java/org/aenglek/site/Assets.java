package org.aenglek.site;

import static java.util.Comparator.comparing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/**
 * The files under {@code static/}: read and compressed once, each with an address that changes when
 * its content does, so that browsers may keep it for ever.
 */
@Component
public final class Assets {

  /** One file. Pictures and fonts are compressed already and have no second form. */
  record Asset(MediaType type, byte[] bytes, byte[] gzip, String mark) {}

  private static final Pattern FONT = Pattern.compile("url\\(\"\\.\\./(fonts/[^\"]+)\"\\)");
  private static final String STYLE = "/css/aenglek.css";

  private final Map<String, Asset> byPath = new HashMap<>();

  Assets() throws IOException {
    var files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
    for (var file : files) {
      if (file.isReadable())
        byPath.put(path(file), asset(path(file), file.getContentAsByteArray()));
    }
    byPath.put(STYLE, asset(STYLE, allStyles()));
  }

  /** The style of all modules in one file: what a panel needs is there wherever it stands. */
  private byte[] allStyles() {
    var styles = new ByteArrayOutputStream();
    byPath.entrySet().stream()
        .filter(entry -> entry.getKey().matches("/css/[a-z]+\\.css"))
        .sorted(comparing(entry -> order(entry.getKey())))
        .forEach(entry -> styles.writeBytes(entry.getValue().bytes()));
    return withMarks(styles.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  /** Fonts by the addresses that pages preload, or they would be fetched twice. */
  private String withMarks(String styles) {
    return FONT.matcher(styles).replaceAll(font -> "url(\"" + address(font.group(1)) + "\")");
  }

  /** Fonts, then the house's own style, then the modules by name. */
  private static String order(String path) {
    return switch (path) {
      case "/css/fonts.css" -> "1";
      case "/css/site.css" -> "2";
      default -> "3" + path;
    };
  }

  /** {@code css/site.css} is {@code /css/site.css?v=1a2b3c4d}. */
  String address(String file) {
    return find("/" + file)
        .map(asset -> "/" + file + "?v=" + asset.mark())
        .orElseThrow(() -> new IllegalStateException("no such asset: " + file));
  }

  /** Whether there is such a file. */
  public boolean has(String file) {
    return find("/" + file).isPresent();
  }

  /** The same of all files in a folder and below it. */
  List<String> addresses(String folder) {
    return byPath.keySet().stream()
        .filter(path -> path.startsWith("/" + folder))
        .sorted()
        .map(path -> address(path.substring(1)))
        .toList();
  }

  /** A file's text, for who puts something before it. */
  String text(String file) {
    return new String(find("/" + file).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static String path(Resource file) throws IOException {
    var address = file.getURL().toString();
    return address.substring(address.lastIndexOf("/static/") + "/static".length());
  }

  private static Asset asset(String path, byte[] bytes) {
    var sum = new CRC32C();
    sum.update(bytes);
    return new Asset(
        typeOf(path),
        bytes,
        Gzip.FOR_EVER.compress(bytes),
        HexFormat.of().toHexDigits((int) sum.getValue()));
  }

  private static MediaType typeOf(String name) {
    if (name.endsWith(".js")) return MediaType.valueOf("text/javascript;charset=UTF-8");
    if (name.endsWith(".css")) return MediaType.valueOf("text/css;charset=UTF-8");
    if (name.endsWith(".webmanifest")) return MediaType.valueOf("application/manifest+json");
    return MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
  }
}
