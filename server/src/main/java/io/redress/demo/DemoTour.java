package io.redress.demo;

import io.redress.people.Role;
import java.util.List;

/**
 * The keys to a new demonstration; they are told once.
 *
 * @param order an order that nothing was asked about yet, with the address that opens it
 * @param brandLink token of a link that opens a request which waits for a brand
 */
record DemoTour(List<SignIn> staff, OrderKey order, String brandLink, String apiKey) {
  DemoTour {
    staff = List.copyOf(staff);
  }

  /** Somebody of the staff. */
  record SignIn(Role role, String email, String password) {}

  /** What a consumer needs to find an order. */
  record OrderKey(String number, String email) {}

  @Override
  public String toString() {
    return "DemoTour[" + order + "]";
  }
}
