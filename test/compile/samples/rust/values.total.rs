#![crate_type = "lib"]
// https://example.planfix.com/rest
pub struct PlanfixError {
    pub code: i32,
}

pub fn text(error: &PlanfixError) -> &'static str {
    match error.code {
        9000 => "busy",
        9001 | 9002 => "later",
    }
}

pub fn word(code: &str) -> bool {
    match code {
        "PE01-1104" => true,
        _ => false,
    }
}
