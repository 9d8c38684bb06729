package org.aenglek.testing;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Lang;

/** One address or more for every page of the visitors' site, by its path after the language. */
public final class Pages {
  public static final List<String> PATHS =
      List.of(
          "/",
          "/communities",
          "/communities?kind=wisdom&sort=completeness",
          "/communities/ban-tha-sai",
          "/communities/ban-khlong-daen",
          "/communities/ban-nang-lao",
          "/communities/ban-tha-sai/leaflet",
          "/communities/ban-tha-sai/wants",
          "/communities/sameness",
          "/offers",
          "/offers?kind=meal",
          "/offers/ko-yo-weaving-morning",
          "/trips",
          "/trips?must=ko-yo-weaving-morning",
          "/trips?route=node-na-le-tha-hin-khlong-daen",
          "/stories",
          "/stories/otop-nawatwithi-workshop-2018",
          "/stories/before-you-go",
          "/trips/routes",
          "/trips/routes/node-na-le-tha-hin-khlong-daen",
          "/trips/routes/cultural-villages-sathing-phra",
          "/trips/routes/unseen-press-tour-2020",
          "/trips/routes/node-na-le-village-academy/leaflet",
          "/trips/routes/suggestions",
          "/search?q=tenun",
          "/search?q=zzzzqqqq",
          "/site/about-the-data",
          "/site/handbook",
          "/site/handbook/chair",
          "/site/accessibility",
          "/site/privacy",
          "/site/terms",
          "/channels/open-data",
          "/post/letters",
          "/media/albums/018f0000-0000-7000-8000-000000000001",
          "/no-such-page");

  private Pages() {}

  /** What a reader who is nobody in particular is answered there. */
  public static int status(String path) {
    if (path.endsWith("/no-such-page")) return 404;
    return path.contains("/media/albums/") ? 403 : 200;
  }

  /** Every page in every language. */
  public static Stream<String> everywhere() {
    return Stream.of(Lang.values())
        .flatMap(lang -> PATHS.stream().map(path -> "/" + lang.code() + path));
  }
}
