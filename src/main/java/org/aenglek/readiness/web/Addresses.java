package org.aenglek.readiness.web;

import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.people.Place;
import org.aenglek.readiness.CriteriaSets.Edition;
import org.aenglek.site.Ui;

/** Where the pages of this module are. */
final class Addresses {
  static final String AREA = "/{lang}/readiness/{kind:provinces|districts}/{code}";
  static final String VILLAGE = "/{lang}/readiness/of/{slug}";
  static final String QUESTION = VILLAGE + "/questions/{criterion}";
  static final String PRODUCTS = VILLAGE + "/products";
  static final String SHEET = "/{lang}/readiness/assessments/{id}";
  static final String SET = "/{lang}/readiness/criteria/{set}";
  static final String CRITERIA = SET + "/{version:\\d{1,4}}";

  private Addresses() {}

  /** Of a district or a province. */
  static String area(Ui ui, Place area) {
    return ui.link("/readiness/" + area.kind().key() + "s/" + area.id());
  }

  static String village(Ui ui, Community community) {
    return ui.link("/readiness/of/" + community.slug());
  }

  static String products(Ui ui, Community community) {
    return village(ui, community) + "/products";
  }

  static String question(Ui ui, Community community, String criterion) {
    return village(ui, community) + "/questions/" + criterion;
  }

  static String scorecard(Ui ui, UUID assessment) {
    return ui.link("/readiness/assessments/" + assessment);
  }

  static String criteria(Ui ui, Edition edition) {
    return criteria(ui, edition.set(), edition.version());
  }

  static String criteria(Ui ui, String set, int version) {
    return ui.link("/readiness/criteria/" + set + "/" + version);
  }
}
