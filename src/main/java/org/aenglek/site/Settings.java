package org.aenglek.site;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set, from the environment ({@code AENGLEK_PUBLIC_URL} and so on).
 *
 * @param home the folder of the embedded database and of everything else that is kept
 * @param keys the folder of the keys that seal personal facts; without one, {@code keys} in the
 *     home
 * @param publicUrl the address that makes every absolute link; the Host header never does
 * @param zone where the province is; its days begin and end there
 * @param sample whether the sample layer (made-up offers and notices) is shown
 * @param tiles an XYZ tile server for the map, such as {@code https://…/{z}/{x}/{y}.png}
 * @param tilesCredit the attribution that the tile server asks for
 * @param contact where to tell what is wrong: an address with {@code mailto:}, {@code tel:} or
 *     {@code https:}
 * @param ringgit baht for one ringgit, shown as "about" beside prices
 * @param ringgitDate the day of that rate, as an ISO date
 * @param roads an OpenStreetMap extract, whose import tells travel times; without one they are
 *     estimates
 */
@ConfigurationProperties("aenglek")
public record Settings(
    @DefaultValue("var") Path home,
    @Nullable Path keys,
    URI publicUrl,
    @DefaultValue("Asia/Bangkok") ZoneId zone,
    @DefaultValue("true") boolean sample,
    @Nullable String tiles,
    @Nullable String tilesCredit,
    @Nullable String contact,
    @Nullable String ringgit,
    @Nullable String ringgitDate,
    @Nullable String roads) {

  /** A variable that is there but empty sets nothing. */
  public Settings {
    if (publicUrl.getAuthority() == null
        || !String.valueOf(publicUrl.getScheme()).startsWith("http")) {
      throw new IllegalArgumentException(
          "AENGLEK_PUBLIC_URL should be an address like https://visit.example.go.th, not "
              + publicUrl);
    }
    if (keys == null || keys.toString().isEmpty()) keys = home.resolve("keys");
    contact = filled(contact);
    ringgit = filled(ringgit);
    ringgitDate = filled(ringgitDate);
    roads = filled(roads);
  }

  private static @Nullable String filled(@Nullable String variable) {
    return variable == null || variable.isBlank() ? null : variable;
  }

  /** Whether only this machine is meant by the address: nobody else comes by. */
  public boolean isForTrying() {
    var host = String.valueOf(publicUrl.getHost());
    return host.equals("localhost") || host.startsWith("127.") || host.endsWith(".test");
  }

  /** An absolute address on the public site. */
  public String absolute(String path) {
    return publicUrl.toString().replaceAll("/$", "") + path;
  }
}
