package org.aenglek.training.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;
import org.aenglek.training.Idea.Kind;
import org.aenglek.training.Idea.Result;
import org.aenglek.training.SoldProducts.Product;

/** The forms in which the next step of an idea is told. */
final class IdeaForms {
  private IdeaForms() {}

  static IdeaPage.StepForm form(Ui ui, IdeaPage.Facts facts, Kind kind, TypedStep before) {
    var typed = before.kind().equals(kind.key()) ? before : TypedStep.NOTHING;
    boolean isNext = facts.idea().next().filter(kind::equals).isPresent();
    boolean hasFigures = kind == Kind.PROTOTYPE || kind == Kind.TRIAL;
    return new IdeaPage.StepForm(
        kind.key(),
        ui.t("training.clinic.form." + kind.key()),
        Addresses.idea(ui, facts.idea().id()) + "/" + kind.key() + "s",
        typed.request(),
        ui.t("training.clinic.words." + kind.key()),
        typed.of("words"),
        hasFigures ? day(ui, typed) : "",
        hasFigures ? ui.t("training.clinic.amount." + kind.key()) : "",
        typed.of("amount"),
        kind == Kind.TRIAL,
        typed.of("pieces"),
        kind == Kind.TRIAL ? products(ui, facts.products(), typed) : List.of(),
        kind == Kind.RESULT ? results(ui, typed) : List.of(),
        kind != Kind.RESULT,
        isNext || kind == Kind.COMMENT || typed != TypedStep.NOTHING);
  }

  private static String day(Ui ui, TypedStep typed) {
    return typed == TypedStep.NOTHING ? ui.today().toString() : typed.of("day");
  }

  private static List<Choice> products(Ui ui, List<Product> products, TypedStep typed) {
    return products.stream()
        .map(
            one -> {
              var id = one.id().toString();
              return new Choice(id, ui.plain(one.name()), id.equals(typed.of("product")));
            })
        .toList();
  }

  private static List<Choice> results(Ui ui, TypedStep typed) {
    return Stream.of(Result.values())
        .map(
            one ->
                new Choice(
                    one.key(),
                    ui.t("training.clinic.result." + one.key()),
                    one.key().equals(typed.of("result"))))
        .toList();
  }
}
