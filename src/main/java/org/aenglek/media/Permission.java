package org.aenglek.media;

import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the modules above who may change what. */
@Component
public class Permission {
  private final ObjectProvider<MayChange> modules;
  private final JdbcClient sql;

  Permission(ObjectProvider<MayChange> modules, JdbcClient sql) {
    this.modules = modules;
    this.sql = sql;
  }

  /**
   * @throws PictureRefused when nobody acts, or who acts may not change the pictures of that thing
   */
  public MayChange.Thing mustChange(UUID owner) {
    return find(owner).orElseThrow(PictureRefused::notAllowed);
  }

  /** A picture belongs to what shows it, and until then to who sent it. */
  public void mustChangePicture(Picture picture) {
    if (!mayChangePicture(picture)) throw PictureRefused.notAllowed();
  }

  public boolean mayChangePicture(Picture picture) {
    if (Actor.find().isEmpty()) return false;
    var owners =
        sql.sql("select owner from media.shown where picture = ?")
            .param(picture.id())
            .query(UUID.class)
            .list();
    if (owners.isEmpty()) return picture.actor().equals(Actor.current().name());
    return owners.stream().allMatch(owner -> find(owner).isPresent());
  }

  private Optional<MayChange.Thing> find(UUID owner) {
    if (Actor.find().isEmpty()) return Optional.empty();
    return modules.stream().flatMap(module -> module.find(owner).stream()).findFirst();
  }
}
