package org.aenglek.channels.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.aenglek.site.Reply;
import org.aenglek.site.Settings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API, with the address at which this installation serves it. */
@Controller
class OpenApiController {
  private final Map<String, Object> description;
  private final Api api;

  OpenApiController(Api api, Settings settings) throws IOException {
    this.api = api;
    this.description = read();
    description.put("servers", List.of(Map.of("url", settings.absolute(Api.ROOT))));
  }

  @GetMapping(Api.ROOT + "/openapi.json")
  Reply description() {
    return api.reply(description);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read() throws IOException {
    try (var file = new ClassPathResource("openapi.json").getInputStream()) {
      return JsonMapper.builder().build().readValue(file, Map.class);
    }
  }
}
