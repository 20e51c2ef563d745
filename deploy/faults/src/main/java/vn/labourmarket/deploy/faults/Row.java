package vn.labourmarket.deploy.faults;

/** A vacancy as the suite shows it, in the owner's list or in the read model. */
record Row(String id, String title, long version, int number) {}
