using System;

namespace Sample
{
    // https://example.planfix.com/rest
    class PlanfixException : Exception
    {
        public int Code { get; set; }
    }

    class Answers
    {
        void Retry() {}

        void Statements(PlanfixException error)
        {
            switch (error.Code)
            {
                case 9000:
                case 9001:
                    Retry();
                    break;
            }
        }

        string Returns(PlanfixException error)
        {
            switch (error.Code)
            {
                case 9000:
                    return "busy";
            }
            return "unknown";
        }

        void Words(string code)
        {
            switch (code)
            {
                case "PE01-1104":
                    Retry();
                    break;
            }
        }
    }
}
