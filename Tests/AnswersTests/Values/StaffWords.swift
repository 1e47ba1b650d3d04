import Answers

/// What a question on paid staff calls those whom it counts.
enum StaffWords {
  static let notCounted = ["volunteer", "volunteers", "unpaid", "vols"]
  static let counted = CountWords(
    counted: [
      "paid", "staff", "workers", "worker", "employees", "employee", "members of staff", "paid staff", "posts",
      "on the payroll", "salaried", "on payroll",
    ],
    fullTime: [
      "full-time equivalents", "full-time equivalent", "fte", "ftes", "wte", "wtes", "whole time equivalent",
      "whole time equivalents", "f t e", "equivalent", "full timers equivalent", "fulltime equivalent",
      "fulltime equivalents",
    ],
    one: [
      "only the manager", "only a manager", "only a coordinator", "only the coordinator", "just a coordinator",
      "just a manager", "a lone worker", "a part timer", "a worker", "a coordinator", "a manager",
      "a development worker", "a paid worker", "a co ordinator", "a member of staff", "an employee",
      "an administrator", "an admin", "a sole worker", "just the coordinator", "just the manager",
    ],
    none: [
      "all volunteers", "only volunteers", "just volunteers", "volunteers only", "all volunteer", "all voluntary",
      "its all voluntary", "entirely voluntary", "entirely volunteers", "volunteer run", "run by volunteers",
      "all run by volunteers", "volunteer led", "purely voluntary", "all unpaid", "nobody paid", "nobody is paid",
      "no one is paid", "no ones paid", "nobodys paid", "nobody gets paid", "no one gets paid", "no paid staff",
      "no staff", "no employees", "no paid workers", "no paid", "without paid staff", "no one paid",
      "all done by volunteers", "volunteers", "just volunteer", "completely voluntary", "unpaid", "no workers",
    ])
}
