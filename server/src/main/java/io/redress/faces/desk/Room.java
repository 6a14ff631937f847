package io.redress.faces.desk;

/** A room of the desk, one entry of its navigation. */
public enum Room {
  QUEUE("/queue", "queue", "desk.nav.queue"),
  PROMISES("/promises", "board", "desk.nav.promises"),
  ORDERS("/orders", "parcel", "desk.nav.orders"),
  OUTBOX("/outbox", "mail", "desk.nav.outbox"),
  MONEY("/money", "card", "desk.nav.money"),
  HOUSE("/house", "kept", "desk.nav.house");

  private final String href;
  private final String icon;
  private final String label;

  Room(String href, String icon, String label) {
    this.href = href;
    this.icon = icon;
    this.label = label;
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
