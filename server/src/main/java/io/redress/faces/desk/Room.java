package io.redress.faces.desk;

/** A room of the desk, one entry of its navigation. */
public enum Room {
  QUEUE("/queue", "queue", "desk.nav.queue"),
  PROMISES("/promises", "board", "desk.nav.promises"),
  ORDERS("/orders", "parcel", "desk.nav.orders"),
  PARCELS("/parcels", "scan", "desk.nav.parcels"),
  BENCH("/bench", "check", "desk.nav.bench"),
  OUTGOING("/outgoing", "next", "desk.nav.outgoing"),
  OUTBOX("/outbox", "mail", "desk.nav.outbox"),
  MONEY("/money", "card", "desk.nav.money"),
  BRANDS("/brands", "tag", "desk.nav.brands"),
  PEOPLE("/colleagues", "person", "desk.nav.people"),
  PRIVACY("/privacy", "lock", "desk.nav.privacy"),
  ACCOUNT("/account", "person", "desk.nav.account"),
  STAFF("/staff", "shield", "desk.nav.staff"),
  KEYS("/keys", "key", "desk.nav.keys"),
  HOUSE("/house", "kept", "desk.nav.house");

  private final String href;
  private final String icon;
  private final String label;

  Room(String href, String icon, String label) {
    this.href = href;
    this.icon = icon;
    this.label = label;
  }

  /** Whether it is work with cases, and not what is behind the person's own sign. */
  public boolean isOfWork() {
    return switch (this) {
      case QUEUE, PROMISES, ORDERS, PARCELS, BENCH, OUTGOING, OUTBOX, MONEY, BRANDS, PEOPLE -> true;
      case PRIVACY, ACCOUNT, STAFF, KEYS, HOUSE -> false;
    };
  }

  /**
   * The room behind whose entry it stands, for whoever may enter that: what has to do with one
   * thing shares an entry, since a row of all of them fits on no desk. Most stand for themselves.
   */
  public Room entry() {
    return switch (this) {
      case BENCH, OUTGOING -> PARCELS;
      case QUEUE,
          PROMISES,
          ORDERS,
          PARCELS,
          OUTBOX,
          MONEY,
          BRANDS,
          PEOPLE,
          PRIVACY,
          ACCOUNT,
          STAFF,
          KEYS,
          HOUSE ->
          this;
    };
  }

  /** Its path below the desk's. */
  public String href() {
    return href;
  }

  /** The name of its drawing. */
  public String icon() {
    return icon;
  }

  /** The key of its name. */
  public String label() {
    return label;
  }
}
