#![crate_type = "lib"]
// https://example.planfix.com/rest
pub struct PlanfixError {
    pub code: i32,
}

pub fn retry() {}

pub fn chain(error: &PlanfixError) {
    if error.code == 9000 {
        retry();
    } else if error.code == 9001 {
        retry();
    }
}

pub fn statements(error: &PlanfixError) {
    match error.code {
        9000 | 9001 => retry(),
        9002 => {
            retry();
        }
        _ => {}
    }
}
