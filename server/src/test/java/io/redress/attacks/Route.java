package io.redress.attacks;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One address of the application with one method, and who may ask there.
 *
 * @param path with names in braces that say which thing of a house stands there
 * @param told the status that a read is answered with in a house as the attacks open it
 */
record Route(Door door, String method, String path, int told) {
  /** Who may ask. */
  enum Door {
    HOUSE,
    OPEN,
    LINK,
    BUYER,
    MATTER,
    BRAND,
    /** Whom a claim is against. */
    BEARER,
    /** Staff of every role. */
    STAFF,
    /** Staff of more than the least role, that of a receiver. */
    OFFICE,
    /** Administrators alone. */
    HEAD,
    READ,
    WRITE,
    ADMINISTER,
    SIGNED;

    boolean isOfPrograms() {
      return this == READ || this == WRITE || this == ADMINISTER;
    }

    boolean isOfStaff() {
      return this == STAFF || this == OFFICE || this == HEAD;
    }

    boolean isOfVisitors() {
      return this == BUYER || this == MATTER || this == BRAND || this == BEARER;
    }

    boolean isOfParties() {
      return isOfVisitors() || isOfStaff();
    }
  }

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  /** Names that stand for the same thing in every house. */
  private static final Set<String> SHARED =
      Set.of(
          "slug",
          "part",
          "action",
          "storefront",
          "token",
          "receipt",
          "change",
          "document",
          "credit",
          "use");

  boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Whether asking here ends a session, which later attacks still need. */
  boolean endsSession() {
    return path.endsWith("/sign-out");
  }

  /** The things of a house that are named in the address. */
  Set<String> things() {
    var names = new TreeSet<String>();
    NAME.matcher(path).results().forEach(found -> names.add(found.group(1)));
    names.removeAll(SHARED);
    return names;
  }

  /** The address with these things in it. */
  String with(Map<String, String> things) {
    return NAME.matcher(path)
        .replaceAll(found -> things.getOrDefault(found.group(1), "missing-" + found.group(1)));
  }

  /** The address as mappings write it, whatever they call their variables. */
  String shape() {
    return method + " " + NAME.matcher(path).replaceAll("{}");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
