package org.aenglek.stories.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.areas.NamesApart;
import org.aenglek.base.Lang;
import org.aenglek.base.Refusal;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * Where a campaign is written, or written anew.
 *
 * @param others in the other languages, folded away until one of them is written
 */
public record CampaignFormPage(
    Ui ui,
    Head head,
    String title,
    String action,
    String request,
    Wording thai,
    List<Wording> others,
    boolean hasOthers,
    Field audience,
    Field first,
    Field last,
    Field cost,
    List<Choice> communities,
    String problem,
    int status)
    implements Page {

  /** Title and lead in one language. */
  public record Wording(Field title, Field lead, boolean isNeeded) {
    boolean isWritten() {
      return !(title.value() + lead.value()).isBlank();
    }
  }

  static CampaignFormPage of(
      Ui ui,
      String title,
      String action,
      List<Community> communities,
      CampaignForm form,
      @Nullable Refusal refused) {
    var others = others(ui, form);
    var names = NamesApart.of(communities);
    return new CampaignFormPage(
        ui,
        Head.of(title, ui.t("stories.campaigns.lead")).forWork().unlisted(),
        title,
        action,
        form.request().toString(),
        wording(ui, form, Lang.TH),
        others,
        others.stream().anyMatch(Wording::isWritten),
        field(ui, form, "audience").help(ui.t("stories.campaign.audience.help")),
        field(ui, form, "first"),
        field(ui, form, "last"),
        field(ui, form, "cost").help(ui.t("stories.campaign.cost.help")),
        communities.stream()
            .map(
                one ->
                    new Choice(
                        one.id().toString(),
                        ui.plain(names.of(one)),
                        form.communities().contains(one.id())))
            .toList(),
        ui.problem(refused),
        refused == null ? 200 : 422);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Field field(Ui ui, CampaignForm form, String name) {
    return Field.of(name, ui.t("stories.campaign." + name), form.get(name));
  }

  private static List<Wording> others(Ui ui, CampaignForm form) {
    return Stream.of(Lang.values())
        .filter(lang -> lang != Lang.TH)
        .map(lang -> wording(ui, form, lang))
        .toList();
  }

  private static Wording wording(Ui ui, CampaignForm form, Lang lang) {
    var language = ui.in(lang, "site.language");
    return new Wording(
        Field.of(
            CampaignForm.field("title", lang),
            ui.t("stories.campaign.title", language),
            form.get(CampaignForm.field("title", lang))),
        Field.of(
            CampaignForm.field("lead", lang),
            ui.t("stories.campaign.lead", language),
            form.get(CampaignForm.field("lead", lang))),
        lang == Lang.TH);
  }
}
