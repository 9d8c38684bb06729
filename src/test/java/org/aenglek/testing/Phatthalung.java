package org.aenglek.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.AreaList;
import org.aenglek.areas.Areas;
import org.aenglek.areas.NewCommunity;
import org.aenglek.base.LocalText;
import org.aenglek.people.Newcomers;
import org.aenglek.people.Place;
import org.aenglek.people.Role;

/** A second province, with its real areas and made-up people. */
public record Phatthalung(World world, Areas areas, Newcomers newcomers) {
  public static final String CODE = "93";

  public void letIn() {
    world.act(() -> areas.enter(AreaList.ofCountry(CODE).orElseThrow()));
  }

  /** A village of the province that says that it is a sample. */
  public Place village() {
    var name = LocalText.ofCodes(Map.of("th", "ชุมชนตัวอย่าง", "en", "Sample Village"));
    var facts = new NewCommunity(CODE, null, name, List.of(), 1, "930109", null);
    var id = UUID.nameUUIDFromBytes("village of Phatthalung".getBytes(UTF_8));
    return Place.community(world.ask(() -> areas.enter(facts, id)));
  }

  /** Somebody of the province, by the name with which they sign in. */
  public String officer() {
    return somebody("phatthalung.officer", Role.OFFICER, Place.province(CODE));
  }

  /** Somebody with a role in a place of the province. */
  public String somebody(String signIn, Role role, Place place) {
    var name = LocalText.ofCodes(Map.of("th", signIn));
    var newcomer =
        new Newcomers.Newcomer(name, role, place, List.of(), signIn, World.PASSWORD, false);
    world.act(() -> newcomers.enter(UUID.nameUUIDFromBytes(signIn.getBytes(UTF_8)), newcomer));
    return signIn;
  }
}
