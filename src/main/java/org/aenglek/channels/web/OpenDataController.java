package org.aenglek.channels.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aenglek.base.NotThere;
import org.aenglek.channels.Archive;
import org.aenglek.channels.OpenData;
import org.aenglek.channels.OpenFile;
import org.aenglek.site.Asks;
import org.aenglek.site.Csv;
import org.aenglek.site.GeoJson;
import org.aenglek.site.Json;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Settings;
import org.aenglek.site.Table;
import org.aenglek.site.Ui;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Open data: the files, and the page that explains them. */
@Controller
class OpenDataController implements Asks {
  private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8;header=present");
  private static final MediaType ZIP = MediaType.valueOf("application/zip");

  private final OpenData data;
  private final Settings settings;

  OpenDataController(OpenData data, Settings settings) {
    this.data = data;
    this.settings = settings;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("bom");
  }

  @GetMapping(OpenDataPage.PATH)
  Page show(Ui ui) {
    var columns =
        Arrays.stream(OpenFile.values())
            .collect(Collectors.toMap(Function.identity(), data::columns));
    return OpenDataPage.of(ui, data.asOf(), columns);
  }

  /**
   * @param bom 1 for the mark by which Excel knows UTF-8
   */
  @GetMapping("/channels/{file}.csv")
  Reply csv(@PathVariable String file, @RequestParam(defaultValue = "") String bom) {
    var table = data.table(OpenFile.find(file).orElseThrow(() -> new NotThere(file + ".csv")));
    return Reply.of(CSV, Csv.print(table, bom.equals("1"))).named(file + ".csv");
  }

  @GetMapping("/channels/communities.geojson")
  Reply geojson() {
    return Reply.of(GeoJson.TYPE, features(data.table(OpenFile.COMMUNITIES)))
        .named("communities.geojson");
  }

  @GetMapping("/channels/everything.zip")
  Reply everything() throws IOException {
    var asOf = data.asOf().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
    var files = new LinkedHashMap<String, byte[]>();
    files.put("README.txt", readme(asOf));
    files.put("LICENSE.txt", text("LICENSE.txt").getBytes(UTF_8));
    for (var file : OpenFile.values()) {
      var table = data.table(file);
      files.put(file.key() + ".csv", Csv.print(table, false));
      if (file == OpenFile.COMMUNITIES) files.put("communities.geojson", features(table));
    }
    return Reply.of(ZIP, Archive.pack(files, asOf)).named("everything.zip");
  }

  private static byte[] features(Table communities) {
    return Json.bytes(CommunityFeatures.of(communities));
  }

  private byte[] readme(Instant asOf) throws IOException {
    return text("README.txt")
        .replace("{asOf}", asOf.toString())
        .replace("{site}", settings.absolute(""))
        .getBytes(UTF_8);
  }

  private static String text(String file) throws IOException {
    return new ClassPathResource("open-data/" + file).getContentAsString(UTF_8);
  }
}
