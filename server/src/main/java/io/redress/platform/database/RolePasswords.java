package io.redress.platform.database;

import io.redress.platform.settings.Settings;

/** The passwords of the three roles: from the settings, or made here and kept. */
record RolePasswords(String owner, String app, String clock) {
  static RolePasswords of(Settings.Storage storage) {
    var secrets = new Secrets(storage.data());
    var set = storage.passwords();
    return new RolePasswords(
        set.owner().orElseGet(() -> secrets.of(Roles.OWNER)),
        set.app().orElseGet(() -> secrets.of(Roles.APP)),
        set.clock().orElseGet(() -> secrets.of(Roles.CLOCK)));
  }

  @Override
  public String toString() {
    return "RolePasswords[kept secret]";
  }
}
