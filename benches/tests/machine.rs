//! How busy a machine is, from the kernel's texts.

use benches::machine::Machine;

fn machine(busy: u32, idle: u32) -> Machine {
    let stat = format!("cpu  {busy} 0 0 {idle} 0 0 0 0 7 0\ncpu0 1 0 0 0\ncpu1 1 0 0 0\nintr 5\n");
    Machine::of("1.25 0.50 0.40 2/90 123\n", &stat).expect("it is as the kernel writes it")
}

#[test]
fn others_use_what_is_busy_and_not_the_run_s_own() {
    let (before, after) = (machine(1000, 500), machine(1300, 600));
    assert_eq!(before.load, 1.25);
    // 300 of 400 ticks of two cores are busy: 1.5 cores, of which the run has 10 CPU seconds in 10 seconds.
    assert_eq!(after.cores_of_others(&before, 10.0, 10.0), 0.5);
    assert_eq!(after.cores_of_others(&before, 20.0, 10.0), 0.0, "clocks differ a little");
}

#[test]
fn this_machine_is_told_and_other_texts_are_refused() {
    assert!(Machine::now().is_ok());
    assert_eq!(Machine::of("", "cpu 1 2"), None);
}
