package org.aenglek;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A province's files: the sample's, which come with the application, or a folder's. */
record Folder(String name) {
  private static final String SAMPLE = "sample";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();

  /**
   * Nothing when the folder has no such file.
   *
   * @throws IllegalArgumentException when the file cannot be read as what it should be
   */
  <T> Optional<T> read(String file, Class<T> type) {
    try (var in = open(file)) {
      return in == null ? Optional.empty() : Optional.of(JSON.readValue(in, type));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("cannot read " + file + " in " + name, e);
    }
  }

  /** The entries of a file that is a JSON array; none when there is no such file. */
  <T> List<T> list(String file, Class<T[]> type) {
    return read(file, type).map(List::of).orElse(List.of());
  }

  /** The same entry has the same request id each time it is read, so it is entered once. */
  static UUID requestId(String kind, String slug) {
    return UUID.nameUUIDFromBytes((kind + ":" + slug).getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable InputStream open(String file) throws IOException {
    if (name.equals(SAMPLE)) {
      var resource = new ClassPathResource("sample/" + file);
      return resource.exists() ? resource.getInputStream() : null;
    }
    var path = Path.of(name, file);
    return Files.exists(path) ? Files.newInputStream(path) : null;
  }
}
