import Testing

@testable import Answers

/// What people type for ways and hours, and what it means. The descriptions are explained in `Describing.swift`.
struct ContactTests {
  @Test func read() {
    for (text, meaning) in Self.table {
      #expect(described(TestSlots.read(text, TestSlots.contact)) == meaning, "\(text)")
    }
  }

  private static let table: [(String, String)] = [
    ("yes, office line, mon–thurs 10–4", "office line @ mon–thurs 10–4"),
    ("Facebook only", "Facebook"),
    ("got an email, no idea on hours", "email unknown hours"),
    ("thursdays", " @ thursdays"),
    ("by appointment", " @ by appointment"),
    ("email but no idea of the hours", "email unknown hours"),
    ("01234 567890, 9-5 weekdays", "01234 567890 @ 9-5 weekdays"),
    (
      "info@opendoor.org.uk, open Tuesday and Thursday mornings",
      "info@opendoor.org.uk @ Tuesday and Thursday mornings"
    ),
    ("no", "none"),
    ("dunno", "dont-know"),
    ("yes", "yes"),
    ("phone", "phone"),
    ("phone and email", "phone; email"),
    ("0161 496 0000", "0161 496 0000"),
    ("by phone, Monday to Friday 9 to 5", "phone @ Monday to Friday 9 to 5"),
    ("website only, no idea when they're open", "website unknown hours"),
    ("email, hours unknown", "email unknown hours"),
    ("Facebook and a phone line, Tuesdays 10-12", "Facebook; phone line @ Tuesdays 10-12"),
    ("drop in on Wednesdays", " @ drop in on Wednesdays"),
    ("I know the chair", "chair"),
    ("9-5", " @ 9-5"),
    ("nine to five, Monday to Friday", " @ nine to five, Monday to Friday"),
    ("24/7 helpline", "helpline @ 24/7"),
    ("open weekday mornings", " @ weekday mornings"),
    ("no phone, just email", "email"),
    ("no set hours", " @ no set hours"),
    ("they have an office on the High Street", "office on the High Street"),
    ("Tues & Thurs 10am-2pm, 01234 567890", "01234 567890 @ Tues & Thurs 10am-2pm"),
    ("not sure", "dont-know"),
    ("call them", "call"),
    ("www.speakup.org.uk", "www.speakup.org.uk"),
    ("0161 496 000", "0161 496 000"),
    ("020 7946 000", "020 7946 000"),
    ("email", "email"),
    ("Jo, 07700 900123", "Jo; 07700 900123"),
    ("phone them any weekday", "phone @ any weekday"),
    ("through their website", "website"),
    ("Facebook, and they're open Tuesdays", "Facebook @ Tuesdays"),
    ("drop-in Tuesdays 10 to 12, or ring 01234 567890", "ring 01234 567890 @ drop-in Tuesdays 10 to 12"),
    ("yes, 9 to 5", " @ 9 to 5"),
    ("I've got a mobile number but no hours", "mobile number @ no hours"),
    ("10am–4pm Mon–Thu", " @ 10am–4pm Mon–Thu"),
    ("every other Tuesday", " @ every other Tuesday"),
    ("first Monday of the month", " @ first Monday of the month"),
    ("Monday, Wednesday and Friday", " @ Monday, Wednesday and Friday"),
    ("mornings only", " @ mornings only"),
    ("no idea", "dont-know"),
    ("email; phone; hours 9-4", "email; phone @ 9-4"),
    ("9.30-4.30", " @ 9.30-4.30"),
    ("half nine till four", " @ half nine till four"),
  ]
}
