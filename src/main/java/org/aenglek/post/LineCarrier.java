package org.aenglek.post;

import java.net.URI;
import java.util.List;

/**
 * LINE's Messaging API: a push message with a retry key, by which LINE accepts a letter once within
 * 24 hours however often it is sent.
 */
final class LineCarrier implements Carrier {
  static final String PATH = "/v2/bot/message/push";
  private final JsonGateway gateway;

  LineCarrier(JsonGateway gateway) {
    this.gateway = gateway;
  }

  static LineCarrier of(URI line, String token) {
    return new LineCarrier(new JsonGateway(line.resolve(PATH), token));
  }

  private record Push(String to, List<Text> messages) {}

  private record Text(String type, String text) {}

  @Override
  public Channel channel() {
    return Channel.LINE;
  }

  @Override
  public Attempt carry(Letter letter) {
    var text = new Text("text", letter.words().body());
    return gateway.post(
        new Push(letter.to(), List.of(text)), "X-Line-Retry-Key", letter.id().toString());
  }
}
