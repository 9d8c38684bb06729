package org.aenglek.communities.web;

import java.util.List;
import org.aenglek.communities.CommunityCard;
import org.aenglek.communities.CommunityCount;
import org.aenglek.communities.web.ListChoices.Chip;
import org.aenglek.communities.web.ListChoices.Menu;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** The communities that fit, as a list and on the map. */
public record CommunitiesPage(
    Ui ui,
    Head head,
    List<Menu> menus,
    List<Menu> moreMenus,
    String open,
    List<Chip> chips,
    String found,
    @Nullable String onlyListed,
    List<CardLines> cards,
    String markers,
    @Nullable Paging paging,
    boolean isKept)
    implements Page {
  static final String PATH = "/{lang}/communities";
  static final int CARDS = 24;

  /** The pages before and after this one, and which it is. */
  public record Paging(String where, @Nullable String before, @Nullable String after) {
    static @Nullable Paging of(Ui ui, CommunitiesForm form, int pages) {
      if (pages == 1) return null;
      int page = form.pageNumber();
      return new Paging(
          ui.t("communities.list.page", ui.number(page), ui.number(pages)),
          page == 1 ? null : ui.link("/communities" + form.onPage(page - 1)),
          page == pages ? null : ui.link("/communities" + form.onPage(page + 1)));
    }
  }

  static CommunitiesPage of(
      Ui ui,
      CommunitiesForm form,
      ListChoices choices,
      CommunityCount count,
      List<CommunityCard> cards) {
    var head = Head.of(ui.t("communities.list.title"), ui.t("communities.list.description"));
    return new CommunitiesPage(
        ui,
        form.isPlain() ? head : head.unlisted(),
        choices.first(),
        choices.more(),
        form.open() == null ? "" : form.open(),
        choices.chips(),
        found(ui, count),
        onlyListed(ui, count),
        cards.stream().map(card -> CardLines.of(ui, card)).toList(),
        ui.link("/communities/map.json" + form.onPage(1)),
        Paging.of(ui, form, pages(count)),
        !form.isPersonal());
  }

  /** An empty list has one page, which says so. */
  static int pages(CommunityCount count) {
    return Math.max(1, Math.ceilDiv(count.number(), CARDS));
  }

  private static String found(Ui ui, CommunityCount count) {
    return ui.t(
        count.isMore() ? "communities.list.foundMore" : "communities.list.found",
        count.number(),
        ui.number(count.number()));
  }

  /** Said of all that were found, so not where they were not all counted. */
  private static @Nullable String onlyListed(Ui ui, CommunityCount count) {
    if (count.isMore() || count.onlyListed() == 0) return null;
    return ui.t(
        "communities.list.onlyListed",
        count.onlyListed(),
        ui.number(count.onlyListed()),
        ui.number(count.number()));
  }
}
