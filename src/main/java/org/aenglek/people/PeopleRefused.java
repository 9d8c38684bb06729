package org.aenglek.people;

import org.aenglek.base.Refusal;

/** "You may not, because …", in what concerns people. */
public final class PeopleRefused extends Refusal {

  /** Why. */
  public enum Reason {
    /** Name, password, code or passkey are not what they should be; it does not say which. */
    NOT_RECOGNISED,
    TOO_MANY_TRIES,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_COMMON,
    PASSWORD_TELLING,
    NAME_SHORT,
    NAME_TAKEN,
    LAST_WAY,
    PASSKEY_FAILED,
    LINK_SPENT,
    NOT_YET,
    NO_SUCH_ROLE_THERE,
    LAST_ADMINISTRATOR,
    ADMINISTRATOR_EXISTS,
    NAME_MISSING,
    NAME_LONG,
    OWN_GUARDIAN,
    PURPOSE_UNKNOWN,
    CONTACT_KIND,
    LINE_ID,
    CONTACTS_MANY,
    NEED_MISSING,
    TEXT_LONG,
    END_MISSING,
    END_PAST,
    END_FAR,
    AGREE_FIRST,
    IDENTITY_NUMBER,
    DUTY_MISSING,
    CONFIRM_FIRST,
    PAPER_MISSING,
    /** Nothing was asked to which this is the answer: too late, again, or from another browser. */
    ANSWER_LATE,
    PROVIDER_SILENT,
    PROVIDER_REFUSED,
    IDENTITY_UNKNOWN,
    IDENTITY_TAKEN,
    STRONGER_FIRST,
    REASON_MISSING,
    REASON_LONG,
    HOUSEHOLD_AGREES_FIRST,
    TOLD_MEANWHILE
  }

  private final Reason reason;

  public PeopleRefused(Reason reason, Object... arguments) {
    super(key("people", reason), arguments);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public int status() {
    return switch (reason) {
      case TOO_MANY_TRIES -> 429;
      case LINK_SPENT -> 410;
      case PROVIDER_SILENT -> 502;
      case STRONGER_FIRST -> 403;
      default -> super.status();
    };
  }
}
