package io.redress.people.signin;

import io.redress.people.StaffMember;
import io.redress.people.store.StaffStore;
import io.redress.shared.StaffId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Staff as authenticators know them: by the bytes of their id, which say nothing about them. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
  private final StaffStore staff;

  PasskeyOwners(StaffStore staff) {
    this.staff = staff;
  }

  /** The id of staff in the form of authenticators. */
  static Bytes handle(StaffId id) {
    var bytes =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(id.value().getMostSignificantBits())
            .putLong(id.value().getLeastSignificantBits());
    return new Bytes(bytes.array());
  }

  static StaffId staffId(Bytes handle) {
    if (handle.getBytes().length != 2 * Long.BYTES) {
      throw new IllegalArgumentException("not the handle of a member of staff");
    }
    var bytes = ByteBuffer.wrap(handle.getBytes());
    return new StaffId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return staff.byId(staffId(handle)).map(PasskeyOwners::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String id) {
    return staff.byId(StaffId.parse(id)).map(PasskeyOwners::entity).orElse(null);
  }

  private static PublicKeyCredentialUserEntity entity(StaffMember member) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(handle(member.id()))
        .name(member.email())
        .displayName(member.name())
        .build();
  }

  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    throw new IllegalStateException("Passkeys are for staff only.");
  }

  @Override
  public void delete(Bytes handle) {
    throw new IllegalStateException("Staff are not removed by their passkeys.");
  }
}
