package org.aenglek.channels.web;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.channels.OpenFile;
import org.aenglek.site.Breadcrumbs;
import org.aenglek.site.Breadcrumbs.Crumb;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What may be taken away, in which files, and what is in their columns. */
public record OpenDataPage(Ui ui, Head head, String asOf, List<File> files) implements Page {
  static final String INSIDE = "/channels/open-data";
  static final String PATH = "/{lang}" + INSIDE;

  /** A file: what it holds, where it is to be had, and its columns explained. */
  public record File(
      String key, String title, String what, List<Download> downloads, List<Field> fields) {}

  public record Download(String label, String path) {}

  /** One or more columns of one meaning: {@code name_th}, {@code name_en} … */
  public record Field(String names, String meaning) {}

  static OpenDataPage of(Ui ui, Optional<Instant> asOf, Map<OpenFile, List<String>> columns) {
    return new OpenDataPage(
        ui,
        head(ui),
        asOf.map(moment -> ui.t("channels.asOf", ui.date(ui.day(moment)))).orElse(""),
        Stream.of(OpenFile.values()).map(file -> file(ui, file, columns.get(file))).toList());
  }

  /** What schema.org says of a data set is what data portals harvest. */
  private static Head head(Ui ui) {
    var title = ui.t("channels.openData");
    return Head.of(title, ui.t("channels.openData.lead"))
        .withFacts(Breadcrumbs.facts(ui, List.of(new Crumb(title, INSIDE))))
        .withFacts(dataset(ui, title));
  }

  private static Map<String, ?> dataset(Ui ui, String title) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("@context", "https://schema.org");
    facts.put("@type", "Dataset");
    facts.put("name", title + " · " + ui.t("site.name"));
    facts.put("description", ui.t("channels.openData.lead"));
    facts.put("url", ui.absolute(INSIDE));
    facts.put("license", "https://creativecommons.org/licenses/by/4.0/");
    facts.put(
        "distribution",
        List.of(
            Map.of(
                "@type", "DataDownload",
                "encodingFormat", "application/zip",
                "contentUrl", ui.settings().absolute("/channels/everything.zip"))));
    return facts;
  }

  private static File file(Ui ui, OpenFile file, List<String> columns) {
    var key = file.key();
    return new File(
        key,
        ui.t("channels.file." + key),
        ui.t("channels.file." + key + ".what"),
        downloads(ui, file),
        fields(ui, columns));
  }

  private static List<Download> downloads(Ui ui, OpenFile file) {
    var address = "/channels/" + file.key();
    var csv = new Download(ui.t("channels.csv"), address + ".csv");
    var excel = new Download(ui.t("channels.csv.excel"), address + ".csv?bom=1");
    if (file != OpenFile.COMMUNITIES) return List.of(csv, excel);
    return List.of(csv, excel, new Download(ui.t("channels.geojson"), address + ".geojson"));
  }

  private static List<Field> fields(Ui ui, List<String> columns) {
    var byMeaning =
        columns.stream()
            .collect(
                groupingBy(
                    OpenDataPage::meaning,
                    LinkedHashMap::new,
                    collectingAndThen(toList(), names -> String.join(" ", names))));
    return byMeaning.entrySet().stream()
        .map(field -> new Field(field.getValue(), ui.t("channels.field." + field.getKey())))
        .toList();
  }

  /** The name of a column without the language that it is in. */
  private static String meaning(String column) {
    return Stream.of(Lang.values())
        .map(lang -> "_" + lang.code())
        .filter(column::endsWith)
        .map(ending -> column.substring(0, column.length() - ending.length()))
        .findFirst()
        .orElse(column);
  }
}
