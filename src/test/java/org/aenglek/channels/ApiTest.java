package org.aenglek.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.aenglek.areas.Areas;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API does what its description says, and the description leaves nothing out. */
@AenglekTest
class ApiTest {
  /** What the counter's phones say to the site is theirs alone: docs/algorithms/counter.md. */
  private static final String DEVICES = "/api/v1/counter/";

  private static final String ROOT = "/api/v1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Site site;
  @Autowired World world;
  @Autowired Areas areas;
  @Autowired MovableClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private JsonNode description;

  @BeforeEach
  void readDescription() {
    clock.forward(Duration.ofMinutes(2));
    description = json(site.get(ROOT + "/openapi.json"));
  }

  @Test
  void theDescriptionNamesEveryAddressAndNoOther() {
    var served =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .filter(path -> path.startsWith("/api/") && !path.startsWith(DEVICES))
            .collect(Collectors.toSet());
    var described =
        description.get("paths").propertyNames().stream()
            .map(path -> ROOT + path)
            .collect(Collectors.toSet());
    assertThat(described).isEqualTo(served);
    assertThat(description.get("openapi").asString()).startsWith("3.1");
    assertThat(description.at("/servers/0/url").asString()).isEqualTo("http://aenglek.test/api/v1");
  }

  @Test
  void everyAnswerIsAsDescribed() {
    for (var path : description.get("paths").propertyNames()) {
      if (path.endsWith(".gpx") || path.endsWith(".geojson") || path.startsWith("/trips")) continue;
      var schema = schemaOf(path, "200", "application/json");
      for (var address : examples(path)) {
        var answer = site.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("ETag")).isNotEmpty();
        assertThat(schema.validate(json(answer))).as(address).isEmpty();
      }
    }
  }

  @Test
  void routesAsFilesAreAsDescribed() {
    var schema = schemaOf("/routes/{slug}.geojson", "200", "application/geo+json");
    for (var address : examples("/routes/{slug}")) {
      var geojson = site.get(address + ".geojson");
      assertThat(geojson.header("Content-Type")).isEqualTo("application/geo+json");
      assertThat(schema.validate(json(geojson))).as(address).isEmpty();
      var gpx = site.get(address + ".gpx?lang=ms");
      assertThat(gpx.header("Content-Type")).isEqualTo("application/gpx+xml");
      assertThat(gpx.header("Content-Disposition")).contains(".gpx");
      assertThat(gpx.body()).contains("<metadata><name>");
    }
  }

  @Test
  void aTripIsPlannedAsDescribed() {
    var wishes =
        """
        {"from": "hat-yai-station", "date": "2026-12-05", "days": 2, "adults": 3,
         "like": ["crafts", "food"], "must": ["ko-yo-weaving-morning"], "prayers": "yes"}
        """;
    var asked = description.at("/paths/~1trips/post");
    var answer = site.post(ROOT + "/trips", "application/json", wishes);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var schema = schemaAt("/paths/~1trips/post/responses/201/content/application~1json/schema");
    assertThat(schema.validate(json(answer))).isEmpty();
    assertThat(json(answer).at("/days").size()).isEqualTo(2);
    var again = site.get(answer.header("Location").replace("http://aenglek.test", ""));
    assertThat(schema.validate(json(again))).isEmpty();
    assertThat(json(again).at("/reference")).isEqualTo(json(answer).at("/reference"));
    assertThat(asked.at("/requestBody/required").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                              | 400",
        "{                                               | 400",
        "null                                            | 422",
        "{\"from\": null}                              | 422",
        "{\"from\": {\"lat\": 7}, \"date\": [[]]}  | 422",
        "{\"from\": \"60.4,5.3\", \"date\": \"2026-12-05\"} | 409",
        "{\"from\": \"hat-yai\", \"date\": \"2026-12-05\", \"children\": -1} | 422",
      })
  void wishesThatCannotBeAreRefusedAsDescribed(String body, String status) {
    var answer = site.post(ROOT + "/trips", "application/json", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(Integer.parseInt(status));
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    var place =
        "/paths/~1trips/post/responses/" + status + "/content/application~1problem+json/schema";
    assertThat(schemaAt(place).validate(json(answer))).isEmpty();
  }

  @Test
  void aVeryLongWishIsNotRead() {
    var body = "{\"from\": \"" + "x".repeat(100_000) + "\"}";
    assertThat(site.post(ROOT + "/trips", "application/json", body).status()).isEqualTo(413);
    assertThat(site.post(ROOT + "/trips", "text/plain", "{}").status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({
    "/routes/{slug},      /routes/no-such-route,        404",
    "/routes/{slug}.gpx,  /routes/no-such-route.gpx,    404",
    "/routes/{slug}.gpx,  /routes/khao-changlon-caves.gpx?lang=xx, 400",
    "/routes/{slug}.geojson, /routes/suggestions.geojson, 404",
    "/routes,             /routes?page=0,               400",
    "/communities/{slug}, /communities/no-such-village, 404",
    "/offers/{slug},      /offers/no-such-offer,        404",
    "/stories/{slug},     /stories/%E0%B8%82,           404",
    "/communities,        /communities?page=-1,         400",
    "/communities,        /communities?page=1000000000, 400",
    "/communities,        /communities?size=101,        400",
    "/offers,             /offers?size=many,            400",
    "/offers,             /offers?district=0000,        400",
    "/stories,            /stories?page=0,              400",
  })
  void aRefusalIsAProblemAsDescribed(String path, String address, String status) {
    var answer = site.get(ROOT + address, "Accept-Language", "ms");
    assertThat(answer.status()).isEqualTo(Integer.parseInt(status));
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(schemaOf(path, status, "application/problem+json").validate(json(answer))).isEmpty();
  }

  @Test
  void theNextPartIsTheRest() {
    var slugs = new ArrayList<String>();
    var next = "http://aenglek.test/api/v1/communities?size=7";
    while (next != null) {
      var part = json(site.get(next.replace("http://aenglek.test", "")));
      part.get("items").forEach(item -> slugs.add(item.get("slug").asString()));
      next = part.get("next").isNull() ? null : part.get("next").asString();
    }
    assertThat(slugs).hasSize(49).doesNotHaveDuplicates();
    assertThat(json(site.get(ROOT + "/communities?page=9&size=7")).get("items")).isEmpty();
  }

  @Test
  void aDistrictHasItsOwnAndTheDistrictsTogetherHaveAllThatHaveAnAddress() {
    var slugs = new HashSet<String>();
    for (var district : json(site.get(ROOT + "/districts")).get("items")) {
      var code = district.get("code").asString();
      for (var item : json(site.get(ROOT + "/communities?district=" + code)).get("items")) {
        assertThat(item.at("/district/code").asString()).isEqualTo(code);
        assertThat(slugs.add(item.get("slug").asString())).isTrue();
      }
    }
    assertThat(slugs).hasSizeBetween(45, 49);
  }

  @Test
  void aFormerAddressLeadsToTheNewOne() {
    world.act(() -> areas.move(areas.get("ban-tha-sai").id(), "ban-tha-sai-ko-yo"));
    var answer = site.get(ROOT + "/communities/ban-tha-sai");
    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location")).isEqualTo(ROOT + "/communities/ban-tha-sai-ko-yo");
    world.act(() -> areas.move(areas.get("ban-tha-sai-ko-yo").id(), "ban-tha-sai"));
  }

  /** The address itself, or that of everything which its list holds. */
  private List<String> examples(String path) {
    if (!path.endsWith("/{slug}")) return List.of(ROOT + path);
    var list = ROOT + path.replace("/{slug}", "");
    var found = new ArrayList<String>();
    json(site.get(list + "?size=100"))
        .get("items")
        .forEach(item -> found.add(list + "/" + item.get("slug").asString()));
    assertThat(found).isNotEmpty();
    return found;
  }

  /** The schema of a response with all components, so that its references are found. */
  private Schema schemaOf(String path, String status, String type) {
    var response = description.get("paths").get(path).get("get").get("responses").get(status);
    if (response.has("$ref")) {
      response = description.at(response.get("$ref").asString().substring(1));
    }
    return withComponents(response.get("content").get(type).get("schema"));
  }

  private Schema schemaAt(String pointer) {
    return withComponents(description.at(pointer));
  }

  private Schema withComponents(JsonNode described) {
    var schema = (ObjectNode) described.deepCopy();
    schema.set("components", description.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  private static JsonNode json(Site.Answer answer) {
    return JSON.readTree(answer.bytes());
  }
}
