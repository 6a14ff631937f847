package io.redress.faces.papers;

import io.redress.goods.papers.AddressLines;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.PostalAddress;
import java.util.Locale;

/** Both ends of the way of a parcel, as they stand on its papers. */
record Addresses(Terms terms, Parcel parcel) {
  SideView from() {
    return side("papers.from", parcel.from(), isAbroad());
  }

  SideView to() {
    return side("papers.to", parcel.to(), isAbroad());
  }

  /** The same with their countries, which customs always want. */
  SideView fromWithCountry() {
    return side("papers.from", parcel.from(), true);
  }

  SideView toWithCountry() {
    return side("papers.to", parcel.to(), true);
  }

  private boolean isAbroad() {
    return !parcel.from().country().equals(parcel.to().country());
  }

  private SideView side(String key, PostalAddress address, boolean isNamed) {
    var country = isNamed ? name(address.country()) : "";
    return new SideView(terms.of(key), AddressLines.of(address), country);
  }

  /** As the posts between countries read it (UPU, Convention Manual: in capitals, in the end). */
  private static String name(String country) {
    return country.isEmpty()
        ? ""
        : Locale.of("", country.split("-", -1)[0])
            .getDisplayCountry(Locale.ENGLISH)
            .toUpperCase(Locale.ENGLISH);
  }
}
