package org.aenglek.channels.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.site.Json;
import org.aenglek.site.Reply;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What all answers of the API have in common: pages of a list, links, the media type. */
@Component
class Api {
  static final String ROOT = "/api/v1";

  private static final int MOST = 100;

  /** Far beyond any province, and far below where an offset would overflow. */
  private static final int LAST_PAGE = 100_000;

  private final Settings settings;

  Api(Settings settings) {
    this.settings = settings;
  }

  /**
   * Which part of a list is wanted.
   *
   * @param page from 1
   */
  record Part(int page, int size) {

    /**
     * @throws ResponseStatusException 400 when there can be no such part
     */
    static Part of(int page, int size) {
      if (page < 1 || page > LAST_PAGE || size < 1 || size > MOST) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      }
      return new Part(page, size);
    }

    int offset() {
      return (page - 1) * size;
    }

    /** One more than is shown tells whether there is a next part. */
    int limit() {
      return size + 1;
    }

    <T> List<T> of(List<T> all) {
      return all.stream().skip(offset()).limit(limit()).toList();
    }
  }

  /**
   * A part of a list.
   *
   * @param next address of the next part; none after the last
   */
  record Listed(List<?> items, int page, int size, @Nullable String next) {}

  /**
   * Where a thing is to be found.
   *
   * @param self in this API, where it has an address of its own
   * @param pages for people, in each language
   */
  record Links(@Nullable String self, Map<String, String> pages) {}

  Reply reply(Object answer) {
    return Reply.of(MediaType.APPLICATION_JSON, Json.bytes(answer));
  }

  /**
   * @param found up to {@link Part#limit} items
   * @param filter what the next part must be asked for too, such as {@code &district=9001}
   */
  Reply list(String path, Part part, List<?> found, String filter) {
    var next =
        found.size() > part.size()
            ? "%s?page=%d&size=%d%s".formatted(path, part.page() + 1, part.size(), filter)
            : null;
    return reply(
        new Listed(
            found.stream().limit(part.size()).toList(),
            part.page(),
            part.size(),
            next == null ? null : settings.absolute(ROOT + next)));
  }

  /** For what has the same address here as among the pages. */
  Links links(String path) {
    return new Links(settings.absolute(ROOT + path), pages(path));
  }

  /** For what has another address here than among the pages. */
  Links links(String self, String path) {
    return new Links(settings.absolute(ROOT + self), pages(path));
  }

  Links pagesOnly(String path) {
    return new Links(null, pages(path));
  }

  private Map<String, String> pages(String path) {
    return Stream.of(Lang.values())
        .collect(
            Collectors.toMap(
                Lang::code,
                lang -> settings.absolute("/" + lang.code() + path),
                (one, other) -> one,
                LinkedHashMap::new));
  }
}
