package org.aenglek.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The proxies in front of us. They write down whom they speak for; anybody else's word counts
 * nothing, or whoever reaches the port would be whom they like.
 */
@Component
public final class Proxies {
  private static final String THIS_MACHINE = "127.0.0.0/8, ::1";

  private final List<Network> trusted;

  /**
   * @param networks from which they speak, with commas between them; without any, this machine
   */
  Proxies(@Value("${aenglek.proxies:}") String networks) {
    var set = networks.isBlank() ? THIS_MACHINE : networks;
    this.trusted = Stream.of(set.split(",")).map(Proxies::network).toList();
  }

  /** Where a request comes from. */
  public ClientAddress client(HttpServletRequest request) {
    var nearest = ClientAddress.parse(request.getRemoteAddr());
    var said = request.getHeader("X-Forwarded-For");
    if (said == null || !isTrusted(nearest.address())) return nearest;
    return ClientAddress.parse(said.substring(said.lastIndexOf(',') + 1).strip());
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.holds(address));
  }

  private static Network network(String text) {
    try {
      return Network.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw new WrongSetting(
          "AENGLEK_PROXIES should be addresses like 127.0.0.1 or 10.0.0.0/8 with commas between"
              + " them, not "
              + text.strip());
    }
  }
}
