package org.aenglek.channels.web;

import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.areas.District;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.channels.web.Api.Links;
import org.aenglek.channels.web.Api.Part;
import org.aenglek.site.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Provinces and districts for programs. */
@Controller
class AreasApi {
  private final Api api;
  private final Areas areas;

  AreasApi(Api api, Areas areas) {
    this.api = api;
    this.areas = areas;
  }

  record ProvinceAnswer(String code, String slug, LocalText name, Point point, Links links) {}

  record DistrictAnswer(String code, String province, LocalText name, Point point, Links links) {}

  @GetMapping(Api.ROOT + "/provinces")
  Reply provinces(
      @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "50") int size) {
    return list("/provinces", page, size, areas.provinces().stream().map(this::answer).toList());
  }

  @GetMapping(Api.ROOT + "/districts")
  Reply districts(
      @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "50") int size) {
    return list("/districts", page, size, areas.districts().stream().map(this::answer).toList());
  }

  private Reply list(String path, int page, int size, List<?> all) {
    var part = Part.of(page, size);
    return api.list(path, part, part.of(all), "");
  }

  private ProvinceAnswer answer(Province province) {
    return new ProvinceAnswer(
        province.code(), province.slug(), province.name(), province.point(), api.pagesOnly("/"));
  }

  private DistrictAnswer answer(District district) {
    return new DistrictAnswer(
        district.code(),
        district.province(),
        district.name(),
        district.point(),
        api.pagesOnly("/communities?district=" + district.code()));
  }
}
