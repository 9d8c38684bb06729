package org.aenglek.people;

import org.aenglek.base.Actor;
import org.aenglek.base.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one question of every use case: may whoever acts do this here? */
@Component
public class Access {
  private final JdbcClient sql;

  Access(JdbcClient sql) {
    this.sql = sql;
  }

  /** Nobody has signed in, so nobody can be asked what they may do. */
  public static final class SignInFirst extends Refusal {
    SignInFirst() {
      super("people.refused.signInFirst");
    }

    @Override
    public int status() {
      return 401;
    }
  }

  /** Somebody has signed in who may not do this in that place. */
  public static final class NotAllowed extends Refusal {
    public NotAllowed() {
      super("people.refused.notAllowed");
    }

    @Override
    public int status() {
      return 403;
    }
  }

  @Transactional(readOnly = true)
  public boolean may(Permission permission, Place place) {
    return holds(Role.with(permission), place);
  }

  /**
   * @throws SignInFirst when nobody has signed in
   * @throws NotAllowed when whoever acts may not do this there
   */
  @Transactional(readOnly = true)
  public void require(Permission permission, Place place) {
    refuseUnless(may(permission, place));
  }

  /**
   * @throws SignInFirst when nobody has signed in
   */
  public static void requireSomebody() {
    if (Actor.find().flatMap(Actor::person).isEmpty()) throw new SignInFirst();
  }

  /** Whether whoever acts may give or end that role there, and in all that lie within. */
  @Transactional(readOnly = true)
  public boolean mayGive(Role role, Place place) {
    return holds(Role.keys(role.givers()), place);
  }

  /** Whether whoever acts may give that role there or in all places within, where it is held. */
  @Transactional(readOnly = true)
  public boolean mayGiveWithin(Role role, Place place) {
    return holds(Role.keys(role.givers()), place);
  }

  @Transactional(readOnly = true)
  public void requireToGive(Role role, Place place) {
    refuseUnless(mayGive(role, place));
  }

  /** Whether an actor of former days holds one of these roles there today. */
  boolean mayStill(String actor, String[] roles, Place place) {
    return sql.sql(
            """
            select :actor like 'job:%' or exists
                   (select from people.role_grant g
                     where 'person:' || g.person = :actor and g.role = any(:roles) and g.ended is null
                       and (g.until is null or g.until > people.moment())
                       and g.place = any(people.chain(:place)))
            """)
        .param("actor", actor)
        .param("roles", roles)
        .param("place", place.toString())
        .query(Boolean.class)
        .single();
  }

  private static void refuseUnless(boolean allowed) {
    if (allowed) return;
    requireSomebody();
    throw new NotAllowed();
  }

  /** A job does what its code says; it is nobody's request. */
  private boolean holds(String[] roles, Place place) {
    return sql.sql("select people.is_job() or people.holds(?, ?)")
        .params(roles, place.toString())
        .query(Boolean.class)
        .single();
  }
}
