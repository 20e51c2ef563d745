package vn.labourmarket.deploy.faults;

/**
 * A vacancy as the suite shows it, in the owner's list or in the read model.
 *
 * @param version only the owner shows it; its number of posts grows with every version
 */
record Row(String id, String title, long version, int number) {}
