package io.redress.faces.desk;

/** A room of the desk, one entry of its navigation. */
public enum Room {
  QUEUE("/desk", "queue", "desk.nav.queue"),
  PROMISES("/desk/promises", "board", "desk.nav.promises"),
  ORDERS("/desk/orders", "parcel", "desk.nav.orders"),
  OUTBOX("/desk/outbox", "mail", "desk.nav.outbox");

  private final String href;
  private final String icon;
  private final String label;

  Room(String href, String icon, String label) {
    this.href = href;
    this.icon = icon;
    this.label = label;
  }

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
