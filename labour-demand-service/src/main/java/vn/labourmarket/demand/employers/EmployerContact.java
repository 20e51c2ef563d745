package vn.labourmarket.demand.employers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.lifecycle.Actor;

/** An employer's contact, in a table of its own so that erasing it leaves no trace of it. */
@Entity
@Table(name = "employer_contact")
class EmployerContact {
  @Id private UUID employerId;
  private @Nullable String name;
  private @Nullable String phone;
  private @Nullable String email;
  private @Nullable UUID updatedBy;

  private Instant updatedAt;

  protected EmployerContact() {}

  EmployerContact(UUID employerId, Contact contact, Actor by) {
    this.employerId = employerId;
    change(contact, by);
  }

  final void change(Contact contact, Actor by) {
    name = contact.name();
    phone = contact.phone();
    email = contact.email();
    updatedBy = by.clientId();
    updatedAt = by.at();
  }

  Contact contact() {
    return new Contact(name, phone, email);
  }
}
