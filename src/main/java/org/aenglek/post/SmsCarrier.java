package org.aenglek.post;

import java.net.URI;

/** Text messages by a gateway that takes {@code {"to", "text", "id"}}, as docs/running says. */
final class SmsCarrier implements Carrier {
  private final JsonGateway gateway;

  SmsCarrier(JsonGateway gateway) {
    this.gateway = gateway;
  }

  static SmsCarrier of(URI address, String token) {
    return new SmsCarrier(new JsonGateway(address, token));
  }

  private record Message(String to, String text, String id) {}

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public Attempt carry(Letter letter) {
    return gateway.post(new Message(letter.to(), letter.words().brief(), letter.id().toString()));
  }
}
