package org.aenglek.communities.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.TypedId;
import org.aenglek.communities.Asset.Keeping;
import org.aenglek.communities.CommunitiesRefused;
import org.aenglek.communities.CommunitiesRefused.Reason;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** Who looks after something, and how often, as it is typed. */
public record KeepingForm(Map<String, String> typed) {
  private static final String USUAL_MONTHS = "6";

  static KeepingForm of(Keeping keeping) {
    var person = keeping.person();
    return new KeepingForm(
        Map.of(
            "keeper",
            person == null ? "" : person.toString(),
            "group",
            keeping.group(),
            "every",
            String.valueOf(keeping.months())));
  }

  /** The fields of the form, as they are shown. */
  public record Fields(List<Choice> keepers, Field group, List<Choice> every) {}

  /**
   * @throws CommunitiesRefused when nobody can be meant, or no number of months
   */
  Keeping read() {
    var every = said("every", USUAL_MONTHS);
    if (!every.matches("\\d{1,3}")) throw new CommunitiesRefused(Reason.MONTHS, 60);
    return new Keeping(keeper(), said("group", ""), Integer.parseInt(every));
  }

  private @Nullable UUID keeper() {
    var keeper = said("keeper", "");
    if (keeper.isEmpty()) return null;
    return TypedId.find(keeper).orElseThrow(() -> new CommunitiesRefused(Reason.KEEPER_UNKNOWN));
  }

  Fields fields(Ui ui, Map<UUID, LocalText> people) {
    return new Fields(
        AssetWords.keepers(ui, people, said("keeper", "")),
        AssetWords.field(ui, "group", typed),
        AssetWords.every(ui, said("every", USUAL_MONTHS)));
  }

  private String said(String field, String otherwise) {
    var said = typed.getOrDefault(field, "");
    return said.isEmpty() ? otherwise : said;
  }
}
