package io.redress.cases.web;

import io.redress.goods.parcels.PostalAddress;
import io.redress.orders.web.Fields;

/** What is looked at in the address that goods are sent to. */
final class HubFields {
  private HubFields() {}

  static void check(PostalAddress hub, Fields fields) {
    if (!hub.isComplete()) {
      fields.wrong(
          "hub", hub.name(), "is not whole", "Send at least name, lines, city and country.");
    }
    if (!hub.country().isEmpty()) {
      var _ = fields.country("hub.country", hub.country());
    }
    requireShort("hub.name", hub.name(), PostalAddress.LONGEST_NAME, fields);
    requireShort("hub.lines", hub.lines(), PostalAddress.LONGEST_LINES, fields);
    requireShort("hub.postalCode", hub.postalCode(), PostalAddress.LONGEST_PART, fields);
    requireShort("hub.city", hub.city(), PostalAddress.LONGEST_PART, fields);
    requireShort("hub.region", hub.region(), PostalAddress.LONGEST_PART, fields);
    requireShort("hub.phone", hub.phone(), PostalAddress.LONGEST_PHONE, fields);
  }

  private static void requireShort(String path, String text, int most, Fields fields) {
    if (text.length() > most) {
      fields.wrong(path, text, "is longer than " + most + " characters", "Shorten it.");
    }
  }
}
