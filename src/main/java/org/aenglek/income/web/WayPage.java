package org.aenglek.income.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Refusal;
import org.aenglek.income.Bank;
import org.aenglek.income.PromptPay;
import org.aenglek.income.Way;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** How a household is paid. */
public record WayPage(
    Ui ui,
    Head head,
    String title,
    String here,
    boolean isKeptNow,
    List<Choice> ways,
    List<Choice> promptPayKinds,
    Field promptPay,
    List<Choice> banks,
    Field account,
    Field name,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/income/{slug}/ways/{household}";
  private static final String KEY = "income.way.";

  static String path(String slug, UUID household) {
    return "/income/" + slug + "/ways/" + household;
  }

  static WayPage of(
      Ui ui,
      String slug,
      Household household,
      WayForm form,
      boolean kept,
      @Nullable Refusal refused) {
    var title = ui.t(KEY + "title", ui.plain(household.name()));
    return new WayPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).unlisted(),
        title,
        ui.link(path(slug, household.id())),
        kept,
        choices(ui, KEY, Stream.of(Way.values()).map(Way::key), form.way()),
        choices(
            ui,
            KEY + "promptPay.",
            Stream.of(PromptPay.Kind.values()).map(PromptPay.Kind::key),
            form.promptPayKind()),
        Field.of("promptPay", ui.t(KEY + "number"), form.promptPay()),
        choices(ui, "income.bank.", Stream.of(Bank.values()).map(Bank::code), form.bank()),
        Field.of("account", ui.t(KEY + "account"), form.account()),
        Field.of("name", ui.t(KEY + "name"), form.name()),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static List<Choice> choices(Ui ui, String prefix, Stream<String> keys, String chosen) {
    return keys.map(key -> new Choice(key, ui.t(prefix + key), key.equals(chosen))).toList();
  }
}
