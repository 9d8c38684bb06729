package org.aenglek.channels.web;

import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.base.Lang;
import org.aenglek.channels.web.Api.Part;
import org.aenglek.communities.Communities;
import org.aenglek.communities.CommunityCard;
import org.aenglek.communities.CommunityFilter;
import org.aenglek.site.Asks;
import org.aenglek.site.Moved;
import org.aenglek.site.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Communities for programs. */
@Controller
class CommunitiesApi implements Asks {
  private static final String PATH = "/communities";

  private final Api api;
  private final Areas areas;
  private final Communities communities;

  CommunitiesApi(Api api, Areas areas, Communities communities) {
    this.api = api;
    this.areas = areas;
    this.communities = communities;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("page", "size", "district");
  }

  @GetMapping(Api.ROOT + PATH)
  Reply list(
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "50") int size,
      @RequestParam(required = false) @Nullable String district) {
    var part = Part.of(page, size);
    var filter =
        new CommunityFilter(
            district(areas, district),
            null,
            null,
            null,
            null,
            null,
            null,
            CommunityFilter.Sort.NAME);
    var found = communities.list(filter, Lang.EN, part.offset(), part.limit());
    return api.list(PATH, part, found.stream().map(this::brief).toList(), next(district));
  }

  /** A former address leads to the new one. */
  @GetMapping(Api.ROOT + PATH + "/{slug}")
  Reply show(@PathVariable String slug) {
    var profile =
        communities
            .find(slug)
            .orElseGet(
                () -> {
                  communities
                      .movedTo(slug)
                      .ifPresent(
                          now -> {
                            throw new Moved(Api.ROOT + PATH + "/" + now);
                          });
                  return communities.get(slug);
                });
    return api.reply(CommunityAnswer.of(profile, api.links(profile.community().path())));
  }

  /**
   * @throws ResponseStatusException 400 for a code that no district has
   */
  static @Nullable String district(Areas areas, @Nullable String code) {
    if (code == null || code.isEmpty()) return null;
    if (areas.findDistrict(code).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return code;
  }

  static String next(@Nullable String district) {
    return district == null || district.isEmpty() ? "" : "&district=" + district;
  }

  private CommunityAnswer.Brief brief(CommunityCard card) {
    var community = card.community();
    return CommunityAnswer.Brief.of(community, card.evidence(), api.links(community.path()));
  }
}
